import { randomUUID } from 'node:crypto';
import type { Answer } from '../../shared/domain/answer.ts';
import type { Assignment } from '../../shared/domain/assignment.ts';
import type { Day, Instant } from '../../shared/domain/day.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import type { PartToCarry } from '../../shared/forms/carry.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { Refused } from '../runtime/refused.ts';
import { recordAnswer } from './answers.ts';
import type { WorkingReturn } from './working-return.ts';

/** Saves that run at the same time; each is a transaction on the same return. */
const width = 4;

export type Doing = {
  readonly now: WorkingReturn;
  readonly section: string;
  readonly by: { readonly person: PersonWithRoles; readonly assignments: readonly Assignment[] };
  readonly at: Instant;
  readonly today: Day;
};

type Kept = Pick<Answer, 'question' | 'part' | 'value' | 'version'> & Required<Pick<Answer, 'carried'>>;

/** Saves as if the person had typed it, with every check that a save has. What somebody changed meanwhile stays theirs. */
async function save({ now, section, by, at, today }: Doing, answer: Kept): Promise<void> {
  const { submission, edition } = now;
  const questions = edition.sections.flatMap((each) => each.questions);
  const variants = questions.find(({ id }) => id === answer.question)?.variants ?? [];
  const { person, assignments } = by;
  try {
    await recordAnswer({
      ...answer,
      agencyId: submission.agencyId,
      submissionId: submission.id,
      edition: submission.edition,
      section,
      saveId: randomUUID(),
      by: { id: person.id, name: person.name },
      roles: person.roles,
      assignments,
      variants,
      at,
      today,
    });
  } catch (error) {
    if (!(error instanceof Refused) || error.because !== 'answer-changed') throw error;
  }
}

const keptVersion = ({ answers }: WorkingReturn, { question, part }: PartToCarry): number =>
  answers.find((each) => each.question === question && each.part === part)?.version ?? 0;

/** Last round’s answers in this round, each still to be confirmed. Done again, it carries what is left. */
export async function recordCarried(
  doing: Doing,
  parts: readonly PartToCarry[],
  from: { readonly submissionId: string; readonly version: number },
): Promise<void> {
  await inParallel(parts, width, (each) =>
    save(doing, { ...each, version: keptVersion(doing.now, each), carried: { from, confirmed: null } }),
  );
}

/** Carried answers that a person says still hold; one that was changed or confirmed meanwhile is left as it is. */
export async function recordConfirmed(doing: Doing, carried: readonly Answer[]): Promise<void> {
  const confirmed = { by: doing.by.person.name, at: doing.at };
  await inParallel(carried, width, async (each) => {
    if (each.carried === undefined || each.carried.confirmed !== null) return;
    await save(doing, { ...each, carried: { ...each.carried, confirmed } });
  });
}
