import type { AnswerValue } from '../../../../shared/domain/answer.ts';

export type Value = AnswerValue | null;

/** A value the server has, with its number; 0 where nothing was ever saved. */
export type Saved = { readonly value: Value; readonly version: number };

/** A text that stands against ours: somebody else's on the server, or our own from another tab of this device. */
export type Theirs = { readonly value: Value; readonly by: string; readonly at: string };

/** One attempt to save: sent again, it carries the same id, so that it is no clash with itself. */
export type Sent = { readonly value: Value; readonly saveId: string };

/**
 * How one part of an answer stands between the screen and the server.
 * `typed` is what is on the screen, always; `base` is what the server had when it was last heard of.
 */
export type PartState = {
  readonly typed: Value;
  readonly base: Saved;
  readonly standing: Standing;
  /** The last attempt of the tab whose draft this is, which may still arrive: the server's text is ours then. */
  readonly earlier?: string;
};

export type Standing =
  /** The server has what is on the screen. `at` is when it said so; null if it had it from the start. */
  | { readonly kind: 'saved'; readonly at: string | null }
  /** Typed and not yet sent. */
  | { readonly kind: 'waiting' }
  /** One request is under way; what is typed meanwhile waits for its answer. */
  | { readonly kind: 'saving'; readonly sent: Sent }
  /** It could not be sent, or no answer came: whether `sent` arrived is not known, so the same is sent again. */
  | { readonly kind: 'kept'; readonly sent: Sent; readonly why: 'unreachable' | 'signed-out' }
  /** Two texts, both kept until a person chooses. The server has `base`, which is mostly theirs. */
  | { readonly kind: 'clash'; readonly theirs: Theirs }
  /** The server will not take it, and why. The text stays here. */
  | { readonly kind: 'refused'; readonly because: string; readonly words: string };

/** What is kept on the device while the server does not have it. */
export type Draft = {
  readonly typed: Value;
  readonly base: Saved;
  /** The attempt whose outcome is not known, if there is one. */
  readonly sent: Sent | null;
  /** When it was typed. */
  readonly at: string;
};

export const isUnsent = ({ standing }: PartState): boolean => standing.kind !== 'saved';

/** The attempt under way or unanswered. */
export const sentOf = ({ standing }: PartState): Sent | null =>
  standing.kind === 'saving' || standing.kind === 'kept' ? standing.sent : null;
