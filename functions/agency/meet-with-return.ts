import { routes } from '../../shared/contract/all-routes.ts';
import { mayBeMet, meetWithReturn, signedOf } from '../../shared/domain/meet-with-return.ts';
import type { SubmittedVersion } from '../../shared/domain/submission.ts';
import { getSnapshot } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import type { Request } from '../runtime/request.ts';
import { getDraft } from '../store/drafts.ts';
import { editionFor } from '../store/editions.ts';
import { recordMet, type SignedThen } from '../store/met-with-return.ts';
import { getOwing, howFar, isWritten, listWithHiddenWords, otherOf } from '../store/owing.ts';
import { leadsOf } from '../store/people.ts';
import { previousByRound } from '../store/received.ts';
import { getSeenWhole } from '../store/seen-return.ts';
import { settled } from '../store/settled.ts';
import type { SubmissionRecord } from '../store/submissions.ts';
import { whileClosed } from '../store/while-closed.ts';

type Asked = Request<(typeof routes)['meet-with-return']>;
type Owed = Awaited<ReturnType<typeof getOwing>>;

/** What the board receives at once, where the return was signed already. */
async function signedThen(
  { meets, obligation }: Owed,
  { submission }: SubmissionRecord,
  version: SubmittedVersion,
  { person }: Asked,
): Promise<SignedThen> {
  const { agencyId } = submission;
  const to = meets.filter(({ roundId }) => roundId === obligation.roundId);
  const [edition, snapshot, previous, leads] = await Promise.all([
    editionFor(submission.edition),
    getSnapshot(version.digest),
    previousByRound(submission, to),
    leadsOf(agencyId),
  ]);
  const others = leads.filter(({ personId }) => personId !== person.id);
  return {
    ...{ version, edition, snapshot, previous: previous.get(obligation.roundId) ?? null },
    to: [{ personId: person.id, email: person.email }, ...others],
  };
}

/** Looks at both returns, then once more at the empty one behind closed gates: nobody’s first words are let go with it. */
async function met(asked: Asked) {
  const { params, body, person, signedIn, at, today, claim } = asked;
  const { agencyId } = params;
  const owing = await getOwing(params, signedIn);
  orRefuse(mayBeMet(owing, today));
  const [record, hidden, edition] = await Promise.all([
    getSeenWhole({ agencyId, submissionId: body.submissionId }, signedIn),
    listWithHiddenWords(agencyId),
    editionFor(owing.own.edition),
  ]);
  const meeting = { version: body.version, by: person.id, at, today };
  const decide = (now: Owed) => orRefuse(meetWithReturn(now, otherOf(record, hidden), meeting));
  decide(owing);

  const version = signedOf(record.versions);
  const [signed, draft] = await Promise.all([
    version && signedThen(owing, record, version, asked),
    version === undefined ? howFar(record) : undefined,
  ]);
  const sections = edition.sections.map(({ id }) => id);
  return whileClosed({ submissionId: owing.own.id, sections, at }, async (closing) => {
    const steps = decide({ ...owing, written: isWritten(await getDraft(owing.own.id)) });
    const { id: by } = person;
    return recordMet({ owing, other: record, steps, signed, draft, closing, sections, by, at, today, claim });
  });
}

/** An agency’s lead or signatory answers a board with a return that was written for another. */
export const handler = httpHandler(routes['meet-with-return'], (asked) => settled(() => met(asked)));
