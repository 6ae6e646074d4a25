import type { Day } from '../../../../../shared/domain/day.ts';
import { feedbackInWords } from '../../../../../shared/domain/feedback-due.ts';
import { nextStep } from '../../../../../shared/domain/next-step.ts';
import type { Obligation } from '../../../../../shared/domain/obligation.ts';
import { allReminderRules } from '../../../../../shared/domain/reminder-rules/all-rules.ts';
import {
  daysLate,
  type ReturnState,
  returnStates,
  stateOfReturn,
} from '../../../../../shared/domain/state-of-return.ts';
import { lastContactWords } from '../last-contact-words.ts';
import { nextStepWords } from '../next-step-words.ts';

/** One line of the register in the words on the screen, with the obligation behind it. */
export type RegisterRow = {
  readonly obligation: Obligation;
  readonly agency: string;
  readonly state: ReturnState;
  readonly stateWords: string;
  readonly due: Day | null;
  readonly daysLate: number;
  readonly answered: number;
  readonly asked: number;
  readonly lastContact: string;
  readonly lastContactAt: string;
  readonly nextStep: string;
  /** “Feedback 12 days late”; undefined where none is owed or promised. */
  readonly feedback: string | undefined;
};

/** In a closed round nothing follows by itself, so no next step is claimed. */
export const registerRow = (obligation: Obligation, today: Day, closed: boolean): RegisterRow => {
  const state = stateOfReturn(obligation);
  const step = closed ? { kind: 'none' as const } : nextStep(obligation, allReminderRules, today);
  return {
    obligation,
    agency: obligation.agencyName,
    state,
    stateWords: returnStates[state].words,
    due: obligation.due,
    daysLate: daysLate(obligation, today),
    answered: obligation.progress.answered,
    asked: obligation.progress.asked,
    lastContact: lastContactWords(obligation.lastContact),
    lastContactAt: obligation.lastContact?.at ?? '',
    nextStep: nextStepWords(step),
    feedback: feedbackInWords(obligation, today),
  };
};
