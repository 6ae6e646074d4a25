import type * as z from 'zod/mini';

export type FieldFault = { readonly field: string; readonly words: string };

const words = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys') return 'This is not asked for. Reload the page; your text is kept.';
  return issue.message === 'Invalid input' ? 'This is missing or of the wrong kind.' : issue.message;
};

/** What is wrong with a request, field by field, in words; `field` is the dotted path. */
export const fieldFaults = (error: z.core.$ZodError): FieldFault[] =>
  error.issues.map((issue) => ({
    field: [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])].map(String).join('.'),
    words: words(issue),
  }));
