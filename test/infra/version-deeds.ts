import type { Day, Instant } from '../../shared/domain/day.ts';
import { anObligation } from '../builders/an-obligation.ts';
import type { Ask } from './signed-in.ts';

type Returned = {
  readonly boardId: string;
  readonly roundId: string;
  readonly agencyId: string;
  readonly submissionId: string;
};

/** A second round of the board waits for the very return, as one of another board would. */
async function anotherRoundWaits(
  { boardId, agencyId, submissionId }: Returned,
  at: Instant,
): Promise<string> {
  const [{ commit }, { obligationItem }, { keys, obligationStream, tables }, { eventWrite }] =
    await Promise.all([
      import('../../functions/store/commit.ts'),
      import('../../functions/store/obligation-row.ts'),
      import('../../functions/store/tables.ts'),
      import('../../functions/store/ledger.ts'),
    ]);
  const [roundId, opens, due] = ['waits-as-well', at.slice(0, 10), null];
  const obligation = anObligation({ boardId, roundId, agencyId, submissionId, due, lastContact: null });
  const beside = { boardName: 'Thamesford LSCB', roundTitle: 'Waits as well', opens, imported: false };
  const put = (Item: Record<string, unknown>) => ({
    item: { Put: { TableName: tables.returns(), Item } },
    otherwise: 'already-exists' as const,
  });
  const { variant } = obligation;
  const event = { kind: 'asked', due, on: opens, submissionId, variant } as const;
  const { boardName, roundTitle } = beside;
  await commit([
    put(obligationItem(obligation, beside)),
    put({ ...keys.meets(submissionId, roundId), boardId, boardName, roundId, roundTitle, opens, due }),
    eventWrite({ stream: obligationStream(roundId, agencyId), sequence: 1, by: 'portal', at, event }),
  ]);
  return roundId;
}

/** Questions that were sent back are withdrawn, and sent back again; the version is shared with another round. */
export async function theVersions(
  agency: Ask,
  reviewer: Ask,
  params: Returned,
  { due, at }: { readonly due: Day; readonly at: Instant },
): Promise<void> {
  await reviewer('withdraw-send-back', { params, body: { reason: 'We had overlooked the annex' } });
  const desk = (await reviewer('get-review', { params })).body as {
    version: number;
    snapshot: { sections: { questions: { id: string }[] }[] };
  };
  const question = desk.snapshot.sections.flatMap(({ questions }) => questions)[0]!.id;
  const body = { version: desk.version, questions: [question], due, reason: 'And this one?' };
  await reviewer('send-back', { params, body });
  const roundId = await anotherRoundWaits(params, at);
  await agency('share-version', {
    params: { ...params, version: String(desk.version) },
    body: { roundId },
  });
}

/** Another board asks the very same questions; it is answered with the return that was sent already. */
export async function theMeeting(agency: Ask, returned: Returned, at: Instant): Promise<void> {
  const [{ anotherBoardAsks }, { getSubmission }] = await Promise.all([
    import('../builders/asks-as-well.ts'),
    import('../../functions/store/submissions.ts'),
  ]);
  const { agencyId, submissionId } = returned;
  const { submission } = await getSubmission(agencyId, submissionId);
  const { edition, variant } = submission;
  const { roundId } = await anotherBoardAsks(
    { ...returned, edition, variant },
    { boardId: 'slough', boardName: 'Slough LSCB', opens: at.slice(0, 10), due: null },
  );
  const params = { agencyId, roundId };
  const { returns } = (await agency('list-returns-to-meet', { params })).body as {
    returns: { submissionId: string; signed: { version: number } | null }[];
  };
  const version = returns.find((each) => each.submissionId === submissionId)!.signed!.version;
  const met = await agency('meet-with-return', { params, body: { submissionId, version } });
  if (met.status !== 200) throw new Error(JSON.stringify(met.body));
}

/** A reviewer who works for the agency hands its review over to whom the manager has named. */
export async function theSubstitute(
  manager: Ask,
  employed: () => Promise<Ask>,
  params: Omit<Returned, 'submissionId'>,
): Promise<void> {
  const { candidates } = (await manager('get-substitute', { params })).body as {
    candidates: { personId: string; role: string }[];
  };
  const { personId } = candidates.find(({ role }) => role === 'Reviewer')!;
  await manager('put-substitute', { params, body: { personId } });
  const hands = await employed();
  await hands('list-reviewers', { params });
  await hands('hand-over-review', { params, body: {} });
}
