import type { Refusal } from './refusal.ts';

/** What a rule answers: the new value, or the name of the reason why not. A refusal is a value; a fault is thrown. */
export type Verdict<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly because: Refusal };

export const agreed = <T>(value: T): Verdict<T> => ({ ok: true, value });

export const refused = (because: Refusal): Verdict<never> => ({ ok: false, because });
