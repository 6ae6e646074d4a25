import * as z from 'zod/mini';
import { isReadable } from '../domain/readable-text.ts';

/**
 * How long a text is. Counts Unicode code points: an accented letter or a plain emoji is one, not two as in
 * JavaScript's own `length`. Graphemes would be nearer to what people see, but browser and server may know different
 * editions of Unicode and would then disagree about the last character.
 */
export const characters = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

const inFull = new Intl.NumberFormat('en-GB');

/** Text that one part may hold, with what is wrong about it in words. It is judged as typed and never changed. `called` begins a sentence. */
export const typedText = (rule: {
  called: string;
  most: number;
  oneLine?: boolean;
}): z.ZodMiniType<string> => {
  const { called } = rule;
  return z.string(`${called} must be text`).check(
    z.refine((text) => characters(text) <= rule.most, {
      abort: true,
      error: ({ input }) =>
        `${called} is ${inFull.format(characters(String(input)))} characters long; the most is ${inFull.format(rule.most)}`,
    }),
    z.refine(isReadable, {
      abort: true,
      error: `${called} holds a character that cannot be read or printed; type the text again or paste it as plain text`,
    }),
    z.refine((text) => rule.oneLine !== true || !/[\n\r]/.test(text), `${called} must be on one line`),
  );
};
