import type { Refusal } from '../../../shared/domain/refusal.ts';

/**
 * Why a call did not do what was asked. `type` is the refusal's name; or `unreachable`: no answer came (offline, or the
 * server is down); or `unreadable`: an answer came that the portal does not write.
 */
export type Problem = {
  readonly type: Refusal | 'unreachable' | 'unreadable';
  /** Words for people. */
  readonly title: string;
  /** HTTP status; 0 where no answer came. */
  readonly status: number;
  /** To quote when asking for help. */
  readonly reference: string | null;
  /** Whatever else the refusal carries: `theirs` of a clash, `issues` of an invalid request. */
  readonly extras: Readonly<Record<string, unknown>>;
};

export const unreachable: Problem = {
  type: 'unreachable',
  title: 'The portal cannot be reached. Check your connection; what you typed is kept on this device.',
  status: 0,
  reference: null,
  extras: {},
};

const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The problem that a failed answer describes (RFC 9457); anything else is `unreadable`. */
export const problemFrom = (status: number, sent: unknown): Problem => {
  const { type, title, reference, status: _, ...extras } = { ...(sent as Record<string, unknown> | null) };
  return {
    type: (asText(type) ?? 'unreadable') as Problem['type'],
    title: asText(title) ?? 'Something went wrong between this page and the portal. Try again in a moment.',
    status,
    reference: asText(reference),
    extras,
  };
};

/** Trying the same again later may well succeed: the server is down, busy or out of reach. */
export const mayPass = ({ type, status }: Problem): boolean =>
  type === 'unreachable' ||
  type === 'try-again' ||
  type === 'already-under-way' ||
  status >= 500 ||
  status === 429;
