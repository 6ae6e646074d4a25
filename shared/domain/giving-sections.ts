import type { Assigned } from './assignment.ts';
import type { Submission } from './submission.ts';
import { agreed, refused, type Verdict } from './verdict.ts';

type Giving = {
  readonly submission: Pick<Submission, 'state'>;
  readonly onePage: boolean;
  /** The sections that the form asks of this return. */
  readonly asked: readonly string[];
  readonly assigned: readonly Assigned[];
};

/** Which of the sections chosen are new to somebody: none is given twice, and only sections that are asked can be given. */
export function givenSections(
  chosen: readonly string[],
  personId: string,
  { submission, onePage, asked, assigned }: Giving,
): Verdict<readonly string[]> {
  if (submission.state.kind === 'withdrawn') return refused('round-withdrawn');
  if (submission.state.kind === 'submitted') return refused('already-submitted');
  if (submission.state.kind === 'handed-in') return refused('handed-in');
  if (onePage) return refused('one-page');
  if (chosen.some((section) => !asked.includes(section))) return refused('unknown-section');
  const has = (section: string): boolean =>
    assigned.some((each) => each.section === section && each.personId === personId);
  const added = [...new Set(chosen)].filter((section) => !has(section));
  return added.length === 0 ? refused('to-themselves') : agreed(added);
}
