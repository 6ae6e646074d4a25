import type { Problem } from './problem.ts';

/** A fault in words; `field` is the id of the control that it belongs to. */
type Fault = { readonly words: string; readonly field?: string };

const isFieldFault = (value: unknown): value is { readonly field: string; readonly words: string } =>
  typeof value === 'object' && value !== null && 'field' in value && 'words' in value;

/**
 * A refusal as faults to list at the top of a form. `fieldOf` names the control for a dotted path of the body, or for
 * the refusal itself; where it knows none the words stand alone.
 */
export function faultsOf(problem: Problem, fieldOf: (pathOrType: string) => string | undefined): Fault[] {
  const { fields } = problem.extras;
  const told = Array.isArray(fields) ? fields.filter(isFieldFault) : [];
  const about = told.length > 0 ? told : [{ field: problem.type, words: problem.title }];
  return about.map(({ field, words }) => {
    const control = fieldOf(field);
    return control === undefined ? { words } : { words, field: control };
  });
}
