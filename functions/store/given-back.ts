import type { SubmissionView } from '../../shared/contract/reply-shapes.ts';
import type { Person, PersonWithRoles } from '../../shared/domain/person.ts';
import type { SubmissionEvent } from '../../shared/domain/submission-event.ts';
import { applyToSubmission } from '../../shared/domain/submission-fold.ts';
import type { AskedUnit } from '../../shared/domain/unit-return.ts';
import type { Claim } from '../runtime/request.ts';
import { unitTold } from './asked-units.ts';
import { commit, type Write } from './commit.ts';
import { type SubmissionRecord, submissionStepWrites } from './submissions.ts';
import { keys, submissionStream, tables } from './tables.ts';
import { type Text, textWrite } from './texts.ts';
import { standingWrite } from './units.ts';
import { viewOf, type WorkingReturn } from './working-return.ts';

type GivenBack = {
  readonly now: WorkingReturn;
  readonly whole: SubmissionRecord;
  readonly asked: AskedUnit;
  readonly event: Extract<SubmissionEvent, { kind: 'given-back' }>;
  readonly reason: Text;
  readonly people: readonly PersonWithRoles[];
  readonly by: Pick<Person, 'id' | 'name'>;
  readonly claim: Claim | undefined;
};

/** The agency’s return is where the lead saw it: still being written. */
const unmovedCheck = ({ submission }: SubmissionRecord): Write => ({
  item: {
    ConditionCheck: {
      TableName: tables.returns(),
      Key: keys.submission(submission.id),
      ConditionExpression: '#sequence = :seen',
      ExpressionAttributeNames: { '#sequence': 'sequence' },
      ExpressionAttributeValues: { ':seen': submission.sequence },
    },
  },
  otherwise: 'changed-meanwhile',
});

/** A part is its unit’s again: its row and event, the reason, how the unit stands, and its people are told. */
export async function recordGivenBack(given: GivenBack): Promise<SubmissionView> {
  const { now, whole, asked, event, reason, people, by, claim } = given;
  const { submission, askedFor } = now;
  const { at } = event;
  const reply = viewOf({ ...now, submission: { ...submission, ...applyToSubmission(submission, event) } });
  const told = {
    agencyId: submission.agencyId,
    askedFor,
    unit: asked.unit,
    submissionId: submission.id,
    askedBy: by,
    givenBack: true,
  };
  await commit(
    [
      ...submissionStepWrites(submission, event, event),
      standingWrite(whole.submission.id, asked, { standing: 'asked', reason: reason.id, by: event.by, at }),
      unmovedCheck(whole),
      textWrite(submissionStream(submission.id), reason, event.by, at),
      ...unitTold(people, told, at),
    ],
    { claim, reply, at },
  );
  return reply;
}
