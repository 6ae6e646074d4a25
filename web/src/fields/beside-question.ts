import { createContext, useContext } from 'react';
import type { UnitAnswers } from '../../../shared/domain/unit-answers.ts';
import type { Snapshot } from '../../../shared/forms/freeze.ts';

/** What the agency submitted last time on the same form. */
export type LastReturn = { readonly called: string; readonly snapshot: Snapshot };

/** What stands beside the questions of a return while it is filled. */
export type BesideQuestions = {
  readonly last: LastReturn | null;
  /** Questions with an answer carried forward that nobody has confirmed or changed, saved or on the screen. */
  readonly unconfirmed: ReadonlySet<string>;
  /** Says that the carried answer to a question still holds; absent where nothing can be changed. */
  readonly confirm?: ((section: string, question: string) => void) | undefined;
  readonly units: readonly UnitAnswers[];
};

const nothing: BesideQuestions = { last: null, unconfirmed: new Set(), units: [] };

export const BesideContext = createContext<BesideQuestions>(nothing);

export const useBeside = (): BesideQuestions => useContext(BesideContext);
