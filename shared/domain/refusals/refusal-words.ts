/** The HTTP status of a refusal, and the words that a person reads: what is so, and what to do. */
export type RefusalWords = { readonly status: number; readonly words: string };
