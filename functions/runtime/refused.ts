import type { Refusal } from '../../shared/domain/refusal.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';

/** Carries a refusal out of a handler; the edge turns it into a problem document. `extras` travel beside it. */
export class Refused extends Error {
  readonly because: Refusal;
  readonly extras: Readonly<Record<string, unknown>>;

  constructor(because: Refusal, extras: Readonly<Record<string, unknown>> = {}) {
    super(because);
    this.name = 'Refused';
    this.because = because;
    this.extras = extras;
  }
}

/** Stops the handler with a refusal. */
export function refuse(because: Refusal, extras?: Readonly<Record<string, unknown>>): never {
  throw new Refused(because, extras);
}

/** The value of a verdict, or the end of the handler. */
export function orRefuse<T>(verdict: Verdict<T>): T {
  return verdict.ok ? verdict.value : refuse(verdict.because);
}

/** The thing itself, or “not found” for things that are not there or not theirs. */
export function orNotFound<T>(thing: T | undefined | null): T {
  return thing ?? refuse('not-found');
}
