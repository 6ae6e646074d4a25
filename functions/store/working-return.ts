import type { SubmissionView } from '../../shared/contract/reply-shapes.ts';
import type { Instant } from '../../shared/domain/day.ts';
import type { Submission } from '../../shared/domain/submission.ts';
import type { Completeness } from '../../shared/domain/submission-steps.ts';
import { answersByQuestion } from '../../shared/forms/answers-by-question.ts';
import { asked } from '../../shared/forms/asked.ts';
import { type Edition, type FilledForm, variantOf } from '../../shared/forms/form.ts';
import { freeze, type Snapshot } from '../../shared/forms/freeze.ts';
import { gaps, gapsIn } from '../../shared/forms/gaps.ts';
import { progress } from '../../shared/forms/progress.ts';
import { type Draft, getDraft } from './drafts.ts';
import { editionFor } from './editions.ts';
import { isLeftClosed, openGates } from './gates.ts';
import { getSubmission, type SubmissionRecord } from './submissions.ts';

/** A return as its agency works on it: the submission, all that is written, and the form. */
export type WorkingReturn = SubmissionRecord &
  Draft & {
    readonly edition: Edition;
    readonly filled: FilledForm;
    /** Sections that are complete, as somebody declared. */
    readonly declared: readonly string[];
  };

/** Declared by a person; on one page nobody declares, and a section is complete once nothing is missing in it. */
export function declaredIn(filled: FilledForm, gates: Draft['gates']): readonly string[] {
  if (variantOf(filled.edition, filled.variant).onePage)
    return asked(filled)
      .filter((each) => gapsIn(each, filled).length === 0)
      .map(({ section }) => section.id);
  return gates.filter(({ complete }) => complete !== null).map(({ section }) => section);
}

export function filledIn(edition: Edition, { variant }: Pick<Submission, 'variant'>, draft: Draft) {
  const filled = { edition, variant, answers: answersByQuestion(draft.answers) };
  return { filled, declared: declaredIn(filled, draft.gates) };
}

/**
 * An agency’s own return as it stands; another agency’s is not found. Two queries. Gates that an attempt to submit
 * left closed are opened again.
 */
export async function getWorkingReturn(
  { agencyId, submissionId }: { readonly agencyId: string; readonly submissionId: string },
  at: Instant,
): Promise<WorkingReturn> {
  const [record, draft] = await Promise.all([getSubmission(agencyId, submissionId), getDraft(submissionId)]);
  const { submission } = record;
  const edition = await editionFor(submission.edition);

  const left =
    submission.state.kind === 'submitted' ? [] : draft.gates.filter((gate) => isLeftClosed(gate, at));
  if (left.length > 0) await openGates(submissionId, left);
  return { ...record, ...draft, edition, ...filledIn(edition, submission, draft) };
}

/** How far the return is, section by section, as the agency’s pages show it. */
export function viewOf({ submission, meets, gates, filled, declared }: WorkingReturn): SubmissionView {
  const { whole, sections } = progress(filled, declared);
  return {
    submission,
    meets: [...meets],
    progress: whole,
    sections: sections.map(({ section, asked, answered, valid }) => ({
      section,
      asked,
      answered,
      valid,
      complete: gates.find((gate) => gate.section === section)?.complete ?? null,
    })),
  };
}

/** The return in words, as it would be signed now. */
export const snapshotOf = ({ submission, edition, filled, declared }: WorkingReturn): Snapshot =>
  freeze({
    ...filled,
    edition,
    editionHash: submission.edition,
    agency: { id: submission.agencyId, name: submission.agencyName },
    declaredComplete: declared,
  });

/** What still stands between the return and its signing. */
export const completenessOf = ({ filled, declared }: WorkingReturn): Completeness => ({
  gaps: gaps(filled).length,
  undeclaredSections: asked(filled).filter(({ section }) => !declared.includes(section.id)).length,
});
