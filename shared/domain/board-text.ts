import * as z from 'zod/mini';
import { isReadable, showsSomething, unreadable } from './readable-text.ts';

const inFull = new Intl.NumberFormat('en-GB');

/** Free text of so many characters at most that can be stored, read and printed; it may be empty. */
export const textUpTo = (most: number) =>
  z
    .string()
    .check(
      z.trim(),
      z.maxLength(most, `Use ${inFull.format(most)} characters at most`),
      z.refine(isReadable, unreadable),
    );

/** The same, where something must be said. `words` says what. */
export const wordsUpTo = (most: number, words: string) =>
  z
    .string()
    .check(
      z.trim(),
      z.maxLength(most, `Use ${inFull.format(most)} characters at most`),
      z.refine(showsSomething, words),
      z.refine(isReadable, unreadable),
    );
