import { commit } from '../../functions/store/commit.ts';
import { isNew } from '../../functions/store/database.ts';
import { editionWrite } from '../../functions/store/editions.ts';
import { eventWrite } from '../../functions/store/ledger.ts';
import { obligationItem } from '../../functions/store/obligation-row.ts';
import { createdWrites } from '../../functions/store/submissions.ts';
import { keys, obligationStream, tables } from '../../functions/store/tables.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import { foldObligation } from '../../shared/domain/obligation-fold.ts';
import { currentEditions } from '../../shared/forms/all-editions.ts';
import { noon } from './an-event.ts';
import { anObligation } from './an-obligation.ts';
import { everyKindForm, everyKindHash } from './every-kind-form.ts';

export const section11Hash = currentEditions['section-11'].currentEdition;

type Asked = {
  readonly edition?: string;
  readonly variant?: string;
  readonly opens?: string;
  readonly due?: string | null;
  readonly agencyId?: string;
  readonly submissionId?: string;
  readonly roundId?: string;
};

export type AskedReturn = {
  readonly agencyId: string;
  readonly submissionId: string;
  readonly roundId: string;
  readonly edition: string;
  readonly variant: string;
};

const put = (table: string, item: Record<string, unknown>) => ({
  item: { Put: { TableName: table, Item: item, ConditionExpression: isNew } },
  otherwise: 'already-exists' as const,
});

/** An agency in the directory. */
export const anAgencyIsKnown = (agencyId: string, name: string): Promise<void> =>
  commit([
    put(tables.directory(), {
      ...keys.agency(agencyId),
      id: agencyId,
      name,
      kind: 'police',
      units: [],
      formerNames: [],
    }),
  ]);

/** A board has asked an agency for a return: obligation and submission with their first events, as opening a round makes them. */
export async function aReturnIsAsked(asked: Asked = {}): Promise<AskedReturn> {
  const {
    edition = section11Hash,
    variant = 'full',
    opens = '2026-11-02',
    due = '2027-01-29',
    agencyId = 'thamesford-police',
    submissionId = `return-of-${agencyId}`,
    roundId = 'section-11-2026',
  } = asked;
  const event = { kind: 'asked', due, on: opens, submissionId, variant } as const;
  const obligation: Obligation = anObligation({
    ...foldObligation([event]),
    agencyId,
    roundId,
    variant,
    submissionId,
    askedOn: opens,
    lastContact: null,
  });
  const boardName = 'Thamesford LSCB';
  const roundTitle = 'Section 11 self-assessment 2026';
  const meets = [{ boardId: 'thamesford', boardName, roundId, roundTitle, opens, due }] as const;
  const stream = obligationStream(roundId, agencyId);
  await commit([
    put(tables.returns(), obligationItem(obligation, { boardName, roundTitle, opens, imported: false })),
    eventWrite({ stream, sequence: 1, by: 'manager-1', at: noon, event }),
    ...createdWrites(
      {
        id: submissionId,
        agencyId,
        agencyName: obligation.agencyName,
        form: 'section-11',
        edition,
        variant,
        meets,
      },
      { by: 'manager-1', at: noon },
    ),
  ]);
  return { agencyId, submissionId, roundId, edition, variant };
}

/** The same with the throw-away form of every kind of question, which is stored as a board’s own edition is. */
export async function anEveryKindReturnIsAsked(asked: Asked = {}): Promise<AskedReturn> {
  await commit([editionWrite(everyKindForm)]);
  return aReturnIsAsked({ variant: 'long', ...asked, edition: everyKindHash });
}
