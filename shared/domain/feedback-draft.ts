import type { Instant } from './day.ts';
import type { ByWhom, Feedback, FeedbackDraft } from './feedback.ts';
import { awaitsFeedback, hasFeedback } from './feedback-due.ts';
import type { Obligation } from './obligation.ts';
import { agreed, refused, type Verdict } from './verdict.ts';

type Saving = FeedbackDraft & {
  /** The version of the return that the writer has before them, and the save that they saw. */
  readonly version: number;
  readonly saved: number;
};
type Saved = { readonly changed: boolean; readonly feedback: Feedback };

const same = (a: FeedbackDraft, b: FeedbackDraft): boolean =>
  a.opening === b.opening && a.closing === b.closing && a.answerBy === b.answerBy;

/**
 * The draft after one more save. Whoever saves what stands there already, as after a reply that was lost, changes
 * nothing; whoever has not seen the last save is told.
 */
export function savedDraft(
  obligation: Obligation,
  before: Feedback | undefined,
  { version, saved, opening, closing, answerBy }: Saving,
  { by, at }: { readonly by: ByWhom; readonly at: Instant },
): Verdict<Saved> {
  if (hasFeedback(obligation)) return refused('feedback-issued-already');
  if (!awaitsFeedback(obligation)) return refused('not-under-review');
  if ('version' in obligation.state && obligation.state.version !== version) return refused('newer-version');
  const words = { opening, closing, answerBy };
  if (before !== undefined && same(before, words)) return agreed({ changed: false, feedback: before });
  if ((before?.saved ?? 0) !== saved) return refused('changed-meanwhile');
  return agreed({
    changed: true,
    feedback: {
      ...words,
      version,
      saved: saved + 1,
      savedBy: by,
      savedAt: at,
      issued: null,
      acknowledged: null,
      answered: null,
    },
  });
}
