import type * as z from 'zod/mini';

export type FieldFault = { readonly field: string; readonly words: string };

/** Nobody reads more than these, and a reply must not grow with what was sent. */
const [mostFaults, mostNamed, longestName] = [50, 10, 100];

const words = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys') return 'This is not asked for. Reload the page; your text is kept.';
  return issue.message === 'Invalid input' ? 'This is missing or of the wrong kind.' : issue.message;
};

/** The dotted path; one fault for each name that is not asked for. */
function fieldsOf(issue: z.core.$ZodIssue): string[] {
  const dotted = (path: readonly PropertyKey[]): string => path.map(String).join('.').slice(0, longestName);
  if (issue.code !== 'unrecognized_keys') return [dotted(issue.path)];
  return issue.keys.slice(0, mostNamed).map((key) => dotted([...issue.path, key]));
}

/** What is wrong with a request, field by field, in words; the first fifty faults. `field` is the dotted path. */
export const fieldFaults = (error: z.core.$ZodError): FieldFault[] =>
  error.issues
    .slice(0, mostFaults)
    .flatMap((issue) => fieldsOf(issue).map((field) => ({ field, words: words(issue) })))
    .slice(0, mostFaults);
