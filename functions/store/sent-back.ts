import { randomUUID } from 'node:crypto';
import type { Colleague } from '../../shared/contract/reply-shapes.ts';
import type { Day, Instant } from '../../shared/domain/day.ts';
import type { About } from '../../shared/domain/message.ts';
import type { Obligation, Progress } from '../../shared/domain/obligation.ts';
import { sendBack } from '../../shared/domain/obligation-steps.ts';
import { isOwed } from '../../shared/domain/standing.ts';
import { reopen } from '../../shared/domain/submission-steps.ts';
import { type Edition, variantOf } from '../../shared/forms/form.ts';
import { openedBy } from '../../shared/forms/opened-by.ts';
import { orNotFound, orRefuse } from '../runtime/refused.ts';
import type { Claim } from '../runtime/request.ts';
import type { Write } from './commit.ts';
import { recordObligationStep } from './obligation-steps.ts';
import { besideStepsWrite, findObligation } from './obligations.ts';
import { sentBackWrites } from './review-rows.ts';
import { findSubmission, type SubmissionRecord, submissionStepWrites } from './submissions.ts';
import { tellWrites } from './tell.ts';
import type { UnderReview } from './under-review.ts';

type SendingBack = {
  readonly about: About;
  readonly under: UnderReview;
  readonly edition: Edition;
  /** As the board chose them. */
  readonly questions: readonly string[];
  readonly due: Day;
  readonly reason: string;
  /** The agency’s leads and signatories. */
  readonly to: readonly Colleague[];
  readonly by: string;
  readonly at: Instant;
  readonly today: Day;
  readonly claim: Claim | undefined;
};

/** What the questions are called: “1.1, Impact on children”. */
const labelsOf = ({ snapshot }: UnderReview, questions: readonly string[]): string[] =>
  snapshot.sections
    .flatMap((section) => section.questions)
    .filter(({ id }) => questions.includes(id))
    .map(({ shortLabel }) => shortLabel);

/** Their sections are to be declared complete anew: shown at once, before anybody has changed an answer. */
function progressOnceOpen(
  edition: Edition,
  { progress, variant }: Obligation,
  open: readonly string[],
): Progress {
  if (variantOf(edition, variant).onePage) return progress;
  const reopened = edition.sections.filter(({ questions }) => questions.some(({ id }) => open.includes(id)));
  return { ...progress, sectionsComplete: Math.max(0, progress.sectionsComplete - reopened.length) };
}

/** Another board that waits as well sees that the return is being worked on again. */
async function stageWrites({ meets, submission }: SubmissionRecord, roundId: string): Promise<Write[]> {
  const others = await Promise.all(
    meets
      .filter((each) => each.roundId !== roundId)
      .map((each) => findObligation(each.roundId, submission.agencyId)),
  );
  return others
    .filter((each): each is Obligation => each !== undefined && isOwed(each))
    .map((each) => besideStepsWrite(each, { stage: 'in-progress' }));
}

/**
 * Chosen questions go back to the agency, all or nothing: the step of this board’s obligation, which gets a day of its
 * own; the reopening of the return in these questions; why; and who is told. No other board’s obligation moves.
 */
export async function recordSentBack(sending: SendingBack): Promise<Obligation> {
  const { about, under, edition, questions, due, by, at, today, claim } = sending;
  const { obligation } = under;
  const record = orNotFound(await findSubmission(obligation.submissionId));
  const reason = { id: randomUUID(), text: sending.reason };
  const event = orRefuse(sendBack(obligation, { questions: [...questions], due, reason: reason.id }, today));
  const reopened = orRefuse(reopen(record.submission, openedBy(edition, questions), at));

  const { boardName, roundTitle } = under.owed;
  const row = {
    boardId: about.boardId,
    boardName,
    roundId: about.roundId,
    roundTitle,
    version: under.version,
    questions: [...questions],
    due,
    reason: reason.id,
    at,
  };
  const told = {
    kind: 'returned' as const,
    about,
    submissionId: obligation.submissionId,
    questions: labelsOf(under, questions),
    reason: sending.reason,
  };
  const more = [
    ...submissionStepWrites(record.submission, reopened, { by, at }),
    ...sentBackWrites(about.agencyId, obligation.submissionId, row),
    ...(await stageWrites(record, about.roundId)),
    ...tellWrites(sending.to, told, at),
  ];
  const progress = progressOnceOpen(edition, obligation, reopened.questions);
  const alongside = { stage: 'in-progress' as const, progress };
  const step = { obligation, event, by, at, reason, alongside };
  return recordObligationStep(step, { more, claim });
}
