import type { SubmissionView } from '../../shared/contract/reply-shapes.ts';
import type { SubmissionEvent } from '../../shared/domain/submission-event.ts';
import { applyToSubmission } from '../../shared/domain/submission-fold.ts';
import { type AskedUnit, awaited } from '../../shared/domain/unit-return.ts';
import { orNotFound } from '../runtime/refused.ts';
import type { Claim } from '../runtime/request.ts';
import { commit, type Write } from './commit.ts';
import { notSubmittedCheck, openGates, stillClosedChecks } from './gates.ts';
import { leadsOf } from './people.ts';
import { getSubmission, type SubmissionRecord, submissionStepWrites } from './submissions.ts';
import { tellWrites } from './tell.ts';
import { standingWrite } from './units.ts';
import { viewOf, type WorkingReturn } from './working-return.ts';

/** The agency’s return that a part belongs to, and how its unit stands there. */
export async function getWholeOf({
  submission,
}: SubmissionRecord): Promise<{ whole: SubmissionRecord; asked: AskedUnit }> {
  const whole = await getSubmission(submission.agencyId, orNotFound(submission.unitOf));
  return { whole, asked: orNotFound(whole.units.find((each) => each.submissionId === submission.id)) };
}

type Who = Pick<Extract<SubmissionEvent, { kind: 'handed-in' }>, 'by' | 'at'>;

type Closed = {
  readonly closing: string;
  readonly sections: readonly string[];
  readonly claim: Claim | undefined;
};

/** The agency’s leads and deputies are told which unit it was, and how many are awaited without it; not whoever handed it in. */
async function leadsTold(whole: SubmissionRecord, { unit }: AskedUnit, { by, at }: Who): Promise<Write[]> {
  const [first] = whole.meets;
  if (first === undefined) return [];
  const { id: submissionId, agencyId } = whole.submission;
  const leads = await leadsOf(agencyId);
  return tellWrites(
    leads.filter(({ personId }) => personId !== by),
    {
      kind: 'unit-handed-in',
      about: { boardId: first.boardId, roundId: first.roundId, agencyId },
      submissionId,
      unit: unit.name,
      awaited: awaited(whole.units.filter((each) => each.unit.id !== unit.id)),
    },
    at,
  );
}

/** A unit’s part is handed in: its row and event, how the unit stands beside the agency’s return; its leads are told; then its gates open again, behind its state. */
export async function recordHandedIn(
  now: WorkingReturn,
  event: Extract<SubmissionEvent, { kind: 'handed-in' }>,
  { closing, sections, claim }: Closed,
): Promise<SubmissionView> {
  const { submission } = now;
  const { whole, asked } = await getWholeOf(now);
  const reply = viewOf({ ...now, submission: { ...submission, ...applyToSubmission(submission, event) } });
  const { by, at } = event;
  const telling = await leadsTold(whole, asked, event);
  await commit(
    [
      ...submissionStepWrites(submission, event, event),
      standingWrite(whole.submission.id, asked, { standing: 'handed-in', reason: null, by, at }),
      notSubmittedCheck(whole.submission.id),
      ...stillClosedChecks(submission.id, sections, closing),
      ...telling,
    ],
    { claim, reply, at },
  );
  await openGates(
    submission.id,
    sections.map((section) => ({ section, closing })),
  );
  return reply;
}
