import type { AnswerValue } from '../../shared/domain/answer.ts';
import { asked } from '../../shared/forms/asked.ts';
import type { Edition } from '../../shared/forms/form.ts';

export type DemoAnswer = {
  readonly section: string;
  readonly question: string;
  readonly part: string;
  readonly value: AnswerValue;
};

const notes = [
  'Set out in our policy, which was reviewed this year and is on the intranet. A spot check of one in ten teams found it in use.',
  'In place in most services. Two teams joined us in spring and are catching up; their manager reports each month.',
  'Our management team looks at this each quarter. The last report led to a change in how we cover absences.',
  'The lead officer checks a sample twice a year. 94 per cent of the sample met our standard.',
  'Agreed and written down. New starters meet it in their first week.',
];

const impacts = [
  'Children told us that they no longer have to repeat their story to each new worker, and our survey shows the same.',
  'Worries reach us earlier: more than half now come before a crisis, against a third two years ago.',
  'Young people helped to choose our new leader for participation, and said that they were listened to.',
];

const plans = [
  'Service plan 2026 to 2027, aim 4',
  'Workforce plan, action 11, reviewed each quarter',
  'Improvement plan after our last inspection, point 6',
];

const voice =
  'We asked children and young people through our council, through visits and in what we hear from complaints. They wanted to know sooner what happens after they speak up. We now tell each of them within five days.';

const pick = <T>(from: readonly T[], n: number): T => from[n % from.length] as T;

/** Differs from agency to agency, and is always the same for one. */
const seedOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);

function grade(seed: number, place: number, section: string): string {
  const roll = (seed * 31 + place * 17) % 20;
  if (section === 'standard-5' && roll < 9) return 'partly-met';
  if (roll < 3) return 'partly-met';
  return roll === 19 ? 'not-met' : 'met';
}

/** What a fictional agency answers: plausible words, grades that are not all green. */
export function demoAnswers(edition: Edition, variant: string, drawnFrom: string): DemoAnswer[] {
  const seed = seedOf(drawnFrom);
  const questions = asked({ edition, variant, answers: {} }).flatMap(({ section, questions }) =>
    questions.map((question) => ({ section: section.id, question })),
  );
  return questions.flatMap(({ section, question }, place): DemoAnswer[] => {
    const part = (id: string, value: AnswerValue): DemoAnswer => ({
      section,
      question: question.id,
      part: id,
      value,
    });
    if (question.kind === 'date') return [];
    if (question.kind === 'grade') {
      const given = grade(seed, place, section);
      const graded = [part('grade', given), part('note', pick(notes, seed + place))];
      return given === 'met'
        ? graded
        : [...graded, part('response', 'in-plan'), part('plan', pick(plans, seed + place))];
    }
    return [part('answer', section.startsWith('standard') ? pick(impacts, seed + place) : voice)];
  });
}
