import * as z from 'zod/mini';
import { OfferedAnswer, type OfferedFileView } from '../../shared/contract/file-routes.ts';
import { Id } from '../../shared/domain/agency.ts';
import { Instant } from '../../shared/domain/day.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import type { Meets } from '../../shared/domain/submission.ts';
import { refuse } from '../runtime/refused.ts';
import type { Write } from './commit.ts';
import { isNew, parseItem, queryItems } from './database.ts';
import { offerIn, offerKeys } from './offer-keys.ts';
import { obligationStream, tables } from './tables.ts';
import { updateWrite } from './update-write.ts';

const OfferRow = z.strictObject({
  fileName: z.string(),
  by: z.strictObject({ id: Id, name: z.string() }),
  at: Instant,
  answers: z.array(OfferedAnswer),
});
type OfferRow = z.infer<typeof OfferRow>;

/** A row of DynamoDB holds 400 kB, a transaction 4 MB, with its keys and names. */
const mostBytesInRow = 250_000;
const mostRows = 10;

/** The answers in as many rows as they need. Refused where a transaction would not hold them. */
export function inRows(answers: readonly OfferedAnswer[]): readonly (readonly OfferedAnswer[])[] {
  const rows: OfferedAnswer[][] = [];
  let room = 0;
  for (const answer of answers) {
    const bytes = Buffer.byteLength(JSON.stringify(answer), 'utf8');
    if (rows.length === 0 || bytes > room) {
      rows.push([]);
      room = mostBytesInRow;
    }
    rows.at(-1)?.push(answer);
    room -= bytes;
  }
  return rows.length > mostRows ? refuse('file-too-long') : rows;
}

/** Keeps what a file says beside the obligation. It is free text, so no event holds it. */
export const offerWrites = (
  { roundId, agencyId }: Pick<Obligation, 'roundId' | 'agencyId'>,
  offer: string,
  rows: readonly (readonly OfferedAnswer[])[],
  { fileName, by, at }: Omit<OfferRow, 'answers'>,
): Write[] =>
  rows.map((answers, part) => ({
    item: {
      Put: {
        TableName: tables.returns(),
        Item: { ...offerKeys.offer(roundId, agencyId, offer, part), fileName, by, at, answers },
        ConditionExpression: isNew,
      },
    },
    otherwise: 'changed-meanwhile',
  }));

/** A file that is settled, however that came: what it said is not kept. The rows stay, empty. */
export const erasedOfferWrites = (before: Obligation, after: Obligation): Write[] => {
  const { offered } = before;
  if (offered === null || after.offered !== null) return [];
  return Array.from({ length: offered.parts }, (_, part) =>
    updateWrite({
      table: tables.returns(),
      key: offerKeys.offer(before.roundId, before.agencyId, offered.id, part),
      set: { fileName: '', answers: [] },
    }),
  );
};

/** What waits to be confirmed of one return: of each board that has put in a file. */
export async function listOffered(
  agencyId: string,
  meets: readonly Meets[],
): Promise<readonly OfferedFileView[]> {
  const waiting = meets.filter(({ offered }) => offered !== undefined && offered !== null);
  const found = await Promise.all(
    waiting.map(async ({ roundId, boardName }): Promise<OfferedFileView[]> => {
      const items = await queryItems(tables.returns(), obligationStream(roundId, agencyId), 'OFFER#');
      const rows = items.flatMap(({ pk: _, sk, ...item }) => {
        const row = parseItem(OfferRow, item);
        return row.answers.length === 0 ? [] : [{ offer: offerIn(String(sk)), ...row }];
      });
      const [first] = rows;
      if (first === undefined) return [];
      const { offer, fileName, by, at } = first;
      const answers = rows.flatMap((row) => row.answers);
      return [{ offer, boardName, roundId, fileName, by: by.name, at, answers }];
    }),
  );
  return found.flat();
}
