import { Grade } from '../domain/grade.ts';
import type { Judgement, Moderation, SectionReview } from '../domain/review.ts';
import { agreed, refused, type Verdict } from '../domain/verdict.ts';
import { canonicalJson } from './canonical-json.ts';
import type { FrozenQuestion, FrozenSection, Snapshot } from './freeze.ts';
import { type Criterion, rollUp } from './roll-up.ts';

/** The grade that the agency gave the section itself; null where it is not graded. */
export const selfGrade = ({ rolledUp }: FrozenSection): string | null => rolledUp?.grade ?? null;

const criterion = (
  { shortLabel, critical, id, values }: FrozenQuestion,
  moderated: Judgement['questions'],
): Criterion => {
  const grade = Grade.safeParse(moderated[id]?.grade ?? values.grade);
  return { name: shortLabel, critical, grade: grade.success ? grade.data : undefined };
};

const isGraded = ({ kind }: FrozenQuestion): boolean => kind === 'grade';

/** The grade that follows for the section from its questions, the moderated ones as the board found them. */
export const gradeFromQuestions = (section: FrozenSection, moderated: Judgement['questions']): string =>
  rollUp(section.questions.filter(isGraded).map((each) => criterion(each, moderated))).grade;

/** The board agrees with the self-assessment; whatever it had moderated before is taken back. */
export const agree = (section: FrozenSection): Judgement => ({
  judgement: 'agreed',
  grade: selfGrade(section),
  reason: null,
  questions: {},
});

const isOnScale = (scale: Snapshot['scale'], grade: string): boolean =>
  scale.some((step) => step.grade === grade);

/** The board finds another grade for the section as a whole; it stands before whatever follows from its questions. */
export function moderateSection(
  section: FrozenSection,
  before: Judgement | null,
  { grade, reason }: Moderation,
  scale: Snapshot['scale'],
): Verdict<Judgement> {
  if (section.rolledUp === undefined || !isOnScale(scale, grade)) return refused('not-graded');
  if (grade === selfGrade(section)) return refused('same-grade');
  return agreed({ judgement: 'moderated', grade, reason, questions: before?.questions ?? {} });
}

function withQuestion(
  questions: Judgement['questions'],
  question: string,
  moderation: Moderation | null,
): Judgement['questions'] {
  const { [question]: _, ...others } = questions;
  return moderation === null ? others : { ...others, [question]: moderation };
}

/**
 * The board finds another grade for one question, or takes that back (null). The section’s grade follows by the
 * roll-up, unless the board has moderated the section itself. Null: nothing is judged any more.
 */
export function moderateQuestion(
  section: FrozenSection,
  before: Judgement | null,
  { question, moderation }: { readonly question: string; readonly moderation: Moderation | null },
  scale: Snapshot['scale'],
): Verdict<Judgement | null> {
  const asked = section.questions.find(({ id }) => id === question);
  if (asked === undefined) return refused('unknown-question');
  if (!isGraded(asked) || (moderation !== null && !isOnScale(scale, moderation.grade)))
    return refused('not-graded');
  if (moderation !== null && moderation.grade === asked.values.grade) return refused('same-grade');

  const questions = withQuestion(before?.questions ?? {}, question, moderation);
  const reason = before?.reason ?? null;
  if (reason === null && Object.keys(questions).length === 0) return agreed(null);
  const grade =
    reason === null && section.rolledUp !== undefined
      ? gradeFromQuestions(section, questions)
      : (before?.grade ?? null);
  return agreed({ judgement: 'moderated', grade, reason, questions });
}

const sectionOf = ({ sections }: Snapshot, id: string): FrozenSection | undefined =>
  sections.find((section) => section.id === id);

/**
 * What a review of one version says of the next: the sections that did not change at all keep their review, and a
 * section that did is judged anew, with what was written about it still there.
 */
export const reviewsOfNext = (
  reviews: readonly SectionReview[],
  before: Snapshot,
  after: Snapshot,
  version: number,
): SectionReview[] =>
  reviews.map((review) => {
    const [was, is] = [sectionOf(before, review.section), sectionOf(after, review.section)];
    const isSame = was !== undefined && is !== undefined && canonicalJson(was) === canonicalJson(is);
    return { ...review, version, judged: isSame ? review.judged : null };
  });
