import type { Obligation, Progress } from '../domain/obligation.ts';
import type { FrozenSection, Snapshot } from './freeze.ts';

const asked = ({ sections }: Snapshot): FrozenSection[] =>
  sections.filter(({ questions }) => questions.length > 0);

/** How far a return was that was sent: everything that counted was answered, with nothing missing. */
export function frozenProgress(snapshot: Snapshot): Progress {
  const sections = asked(snapshot);
  // An optional question counts once something is written in it; every other one has its words.
  const answered = sections.flatMap(({ questions }) =>
    questions.filter(({ words }) => words.length > 0),
  ).length;
  return {
    asked: answered,
    answered,
    valid: answered,
    sections: sections.length,
    sectionsComplete: sections.filter(({ declaredComplete }) => declaredComplete).length,
  };
}

/** The agency’s own grades of the sections that have one, as an obligation’s row keeps them. */
export const frozenGrades = ({ sections }: Snapshot): Obligation['selfGrades'] =>
  Object.fromEntries(
    sections.flatMap(({ id, rolledUp }) => (rolledUp === undefined ? [] : [[id, rolledUp.grade]])),
  );

/** The actions that were promised with it, each once. */
export const frozenActions = ({ sections }: Snapshot): string[] => [
  ...new Set(
    sections.flatMap(({ questions }) => questions.flatMap(({ actions = [] }) => actions.map(({ id }) => id))),
  ),
];
