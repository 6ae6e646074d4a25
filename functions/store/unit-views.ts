import type { UnitView } from '../../shared/contract/sharing-routes.ts';
import { maySee, type Sight } from '../../shared/domain/assignment.ts';
import { unitsAtAgency } from '../../shared/domain/permission.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import type { UnitAnswers } from '../../shared/domain/unit-answers.ts';
import type { AskedUnit } from '../../shared/domain/unit-return.ts';
import type { Edition } from '../../shared/forms/form.ts';
import { progress } from '../../shared/forms/progress.ts';
import { rolledUpSections } from '../../shared/forms/roll-up.ts';
import { unitAnswersOf } from '../../shared/questions/unit-grades.ts';
import { getDraft } from './drafts.ts';
import { findSubmission, type SubmissionRecord } from './submissions.ts';
import { unitVariant } from './units.ts';
import { filledIn } from './working-return.ts';

type Seen = {
  readonly agencyId: string;
  readonly edition: Edition;
  readonly people: readonly PersonWithRoles[];
  /** Given in the agency’s own return: for whoever is left out. */
  readonly reasons: SubmissionRecord['reasons'];
  readonly sight: Sight;
};

/** The criteria of the sections that the reader sees. */
const seenOf = (answers: UnitAnswers['answers'], { edition, sight }: Seen): UnitAnswers['answers'] => {
  const seen = new Set(
    edition.sections
      .filter(({ id }) => maySee(sight, id))
      .flatMap(({ questions }) => questions.map(({ id }) => id)),
  );
  return Object.fromEntries(Object.entries(answers).filter(([question]) => seen.has(question)));
};

/** A part that was given back has its reason beside it; one left out, beside the agency’s return. */
async function reasonOf({ reason, submissionId, standing }: AskedUnit, { reasons }: Seen) {
  const among = standing === 'left-out' ? reasons : ((await findSubmission(submissionId))?.reasons ?? []);
  return among.find(({ id }) => id === reason)?.text ?? null;
}

/** How far one unit is. What it says is shown once it has handed in; until then, numbers and nothing else. One query, one more where it was given back. */
export async function unitView(asked: AskedUnit, seen: Seen): Promise<UnitView> {
  const { unit, submissionId, standing, at, by, reason } = asked;
  const { agencyId, edition, people, sight } = seen;
  const { filled, declared } = filledIn(
    edition,
    { variant: unitVariant, open: null },
    await getDraft(submissionId),
  );
  const isIn = standing === 'handed-in';
  const grades = isIn ? rolledUpSections(filled).filter(({ section }) => maySee(sight, section.id)) : [];
  return {
    unit,
    submissionId,
    standing,
    at,
    by: people.find(({ id }) => id === by)?.name ?? null,
    reason: reason === null ? null : await reasonOf(asked, seen),
    people: people
      .filter(({ roles }) => unitsAtAgency(roles, agencyId).includes(unit.id))
      .map(({ name }) => name),
    progress: progress(filled, declared).whole,
    grades: Object.fromEntries(grades.map(({ section, rolledUp }) => [section.id, rolledUp.grade])),
    answers: isIn ? seenOf(unitAnswersOf(unit, filled.answers).answers, seen) : {},
  };
}
