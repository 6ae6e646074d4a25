import { moneyFromTyped, moneyMost } from '../../../../shared/questions/money.ts';

const how = 'Enter a sum in pounds, such as 1,250 or 1,250.50';

/** What somebody typed as a sum: whole pence, or what is wrong with it. A box left blank is told apart. */
export type TypedPence =
  | { readonly kind: 'blank' }
  | { readonly kind: 'pence'; readonly pence: number }
  | { readonly kind: 'wrong'; readonly words: string };

export function typedPence(text: string): TypedPence {
  if (text.trim() === '') return { kind: 'blank' };
  const read = moneyFromTyped(text);
  if (typeof read === 'string') return { kind: 'wrong', words: how };
  if (read < 0) return { kind: 'wrong', words: 'A sum is £0 or more' };
  return read > moneyMost
    ? { kind: 'wrong', words: 'That is more than any board receives' }
    : { kind: 'pence', pence: read };
}

/** The same where a sum is wanted: the words of the fault, or undefined. */
export const faultInPence = (text: string, missing = how): string | undefined => {
  const typed = typedPence(text);
  if (typed.kind === 'pence') return undefined;
  return typed.kind === 'blank' ? missing : typed.words;
};

/** The pence of a box that was judged already; blank is null. */
export const penceIn = (text: string): number | null => {
  const typed = typedPence(text);
  return typed.kind === 'pence' ? typed.pence : null;
};
