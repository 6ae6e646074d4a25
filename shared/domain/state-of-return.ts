import { daysBetween } from './calendar.ts';
import type { Day } from './day.ts';
import type { Obligation } from './obligation.ts';
import { isLate, isOverdue, judgedBy } from './standing.ts';

/** The state of a return in the words people use, each with a shape so that it reads without colour. */
export const returnStates = {
  exempt: { words: 'Exempt', shape: '–' },
  'not-started': { words: 'Not started', shape: '○' },
  'in-progress': { words: 'In progress', shape: '◐' },
  ready: { words: 'Ready for sign-off', shape: '◕' },
  submitted: { words: 'Submitted', shape: '●' },
  'under-review': { words: 'Under review', shape: '●' },
  'sent-back': { words: 'Sent back', shape: '◑' },
  'feedback-issued': { words: 'Feedback issued', shape: '●' },
  answered: { words: 'Answered by the agency', shape: '●' },
  closed: { words: 'Closed', shape: '■' },
  withdrawn: { words: 'Withdrawn', shape: '–' },
} as const;
export type ReturnState = keyof typeof returnStates;

type Standing = Pick<Obligation, 'state' | 'exemptOn' | 'stage' | 'due' | 'firstDue' | 'receivedOn'>;

/** What people call the state of a return: a pure function of the agency’s side and the board’s. */
export function stateOfReturn({ state, exemptOn, stage }: Standing): ReturnState {
  if (state.kind === 'withdrawn') return 'withdrawn';
  if (exemptOn !== null) return 'exempt';
  if (state.kind === 'waiting') return stage;
  return state.kind === 'received' ? 'submitted' : state.kind;
}

/** Days after the due day: of a return still owed, until today; of one received, until the day it came; else 0. */
export function daysLate(standing: Standing, today: Day): number {
  if (standing.due !== null && isOverdue(standing, today)) return daysBetween(standing.due, today);
  const due = judgedBy(standing);
  if (due !== null && standing.receivedOn !== null && isLate(standing))
    return daysBetween(due, standing.receivedOn);
  return 0;
}
