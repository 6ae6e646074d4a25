import * as z from 'zod/mini';
import type { RedactionView } from '../../shared/contract/redaction-routes.ts';
import type { Instant } from '../../shared/domain/day.ts';
import { Redaction, Reissued } from '../../shared/domain/redaction.ts';
import { refuse } from '../runtime/refused.ts';
import type { Claim } from '../runtime/request.ts';
import { commit, type Write } from './commit.ts';
import { getItem, isNew, parseItem, queryItems } from './database.ts';
import { redactionKeys, redactionStream, redactionWork } from './redaction-keys.ts';
import { places, tables } from './tables.ts';
import { findText, textWrite } from './texts.ts';

const redactionOf = ({ work: _, ...item }: Record<string, unknown>): Redaction => parseItem(Redaction, item);

/** What the job has to do for it stands in the index, and tells the job through the stream. */
const working = (at: Instant) => ({ work: 'waiting', agencyKey: redactionWork, dueKey: at });

const rowWrite = (redaction: Redaction, more: Record<string, unknown>): Write => ({
  item: {
    Put: {
      TableName: tables.returns(),
      Item: { ...redactionKeys.redaction(redaction.id), entity: 'redaction', ...redaction, ...more },
      ...(redaction.sequence === 1
        ? { ConditionExpression: isNew }
        : {
            ConditionExpression: '#sequence = :seen',
            ExpressionAttributeNames: { '#sequence': 'sequence' },
            ExpressionAttributeValues: { ':seen': redaction.sequence - 1 },
          }),
    },
  },
  otherwise: 'changed-meanwhile',
});

export async function findRedaction(id: string): Promise<Redaction | undefined> {
  const item = await getItem(tables.returns(), redactionKeys.redaction(id));
  return item && redactionOf(item);
}

/** A redaction that this board’s manager decides; another’s is not there. */
export async function getRedaction(boardId: string, id: string): Promise<Redaction> {
  const found = await findRedaction(id);
  return found?.boards.includes(boardId) === true ? found : refuse('not-found');
}

/** All redactions that a board’s manager decides, or decided. One query, and one read for each. */
export const listRedactions = (boardId: string): Promise<Redaction[]> => listAt(places.board(boardId));

/** All redactions of an agency’s words and files. One query, and one read for each. */
export const listRedactionsOf = (agencyId: string): Promise<Redaction[]> => listAt(places.agency(agencyId));

async function listAt(place: string): Promise<Redaction[]> {
  const pointers = await queryItems(tables.returns(), place, 'REDACTION#');
  const found = await Promise.all(pointers.map(({ redactionId }) => findRedaction(String(redactionId))));
  return found.filter((each) => each !== undefined);
}

/** Redactions for which the job has something to do since before this moment. From the index. */
export async function listRedactionWork(before: Instant): Promise<Redaction[]> {
  const items = await queryItems(tables.returns(), redactionWork, '', {
    IndexName: 'by-agency',
    KeyConditionExpression: 'agencyKey = :pk AND dueKey < :before',
    ExpressionAttributeValues: { ':pk': redactionWork, ':before': before },
    ConsistentRead: false,
  });
  return items.map(redactionOf);
}

const viewWith = (redaction: Redaction, reason: string | null): RedactionView => {
  const { id, agencyId, agencyName, hiddenBy, hiddenAt, state, found, mailsSent, place } = redaction;
  return {
    ...{ id, agencyId, agencyName, hiddenAt, state, found, mailsSent },
    kind: place.kind,
    where: place.words,
    hiddenBy: { name: hiddenBy.name, side: hiddenBy.side },
    reason,
  };
};

/** As people see it. One read: the text that says why. */
export const redactionView = async (redaction: Redaction): Promise<RedactionView> =>
  viewWith(redaction, (await whyRedacted(redaction)) ?? null);

export const whyRedacted = ({ id, reason }: Redaction): Promise<string | undefined> =>
  findText(redactionStream(id), reason);

/** What only the job may know: the hidden words, or where a hidden file lies. */
const Sealed = z.strictObject({
  passage: z.nullable(z.string()),
  kept: z.nullable(z.strictObject({ key: z.string(), object: z.string() })),
});
export type Sealed = z.infer<typeof Sealed>;

/** Undefined once they are forgotten. */
export async function findSealed({ id }: Redaction): Promise<Sealed | undefined> {
  const item = await getItem(tables.returns(), redactionKeys.words(id));
  return item && parseItem(Sealed, item);
}

/** In the transaction that says that everything is done. */
export const forgottenWrite = ({ id }: Redaction): Write => ({
  item: { Delete: { TableName: tables.returns(), Key: redactionKeys.words(id) } },
  otherwise: 'changed-meanwhile',
});

const Replaced = z.strictObject({
  from: z.string(),
  to: z.string(),
  documentId: z.string(),
  /** The version of a return that was issued again, with its new document. Absent of a letter. */
  reissued: z.optional(Reissued),
});

/** Frozen words that others took the place of, with the documents that were made of them. One query. */
export async function listReplaced({ id }: Redaction): Promise<z.infer<typeof Replaced>[]> {
  const items = await queryItems(tables.returns(), redactionStream(id), 'REPLACED#');
  return items.map((item) => parseItem(Replaced, item));
}

type Hidden = {
  readonly why: string;
  readonly sealed: Sealed;
  readonly claim: Claim | undefined;
  readonly more?: readonly Write[];
};

/** Something is hidden from now on: the row that says so, the board’s list, the reason, and the reply to this request. */
export async function recordHidden(
  redaction: Redaction,
  { why, sealed, claim, more = [] }: Hidden,
): Promise<RedactionView> {
  const { id, boards, hiddenBy, hiddenAt, reason } = redaction;
  const reply = viewWith(redaction, why);
  const writes = [
    rowWrite(redaction, working(hiddenAt)),
    {
      item: { Put: { TableName: tables.returns(), Item: { ...redactionKeys.words(id), ...sealed } } },
      otherwise: 'changed-meanwhile' as const,
    },
    textWrite(redactionStream(id), { id: reason, text: why }, hiddenBy.id, hiddenAt),
    ...[
      redactionKeys.ofAgency(redaction.agencyId, id),
      ...boards.map((board) => redactionKeys.ofBoard(board, id)),
    ].map(
      (key): Write => ({
        item: { Put: { TableName: tables.returns(), Item: { ...key, redactionId: id } } },
        otherwise: 'changed-meanwhile',
      }),
    ),
    ...more,
  ];
  await commit(writes, { claim, reply, at: hiddenAt });
  return reply;
}

/** The manager has decided; the job does the rest. */
export async function recordDecided(
  redaction: Redaction,
  at: Instant,
  claim: Claim | undefined,
): Promise<RedactionView> {
  const reply = await redactionView(redaction);
  await commit([rowWrite(redaction, working(at))], { claim, reply, at });
  return reply;
}

/** The job has done what there was to do: nothing waits any more. Refused where somebody decided meanwhile. */
export async function recordDone(redaction: Redaction, more: readonly Write[] = []): Promise<void> {
  await commit([rowWrite(redaction, {}), ...more]);
}
