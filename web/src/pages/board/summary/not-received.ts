import type { ComplianceRow } from '../../../../../shared/contract/board-routes.ts';
import type { Day } from '../../../../../shared/domain/day.ts';
import { daysLate, returnStates, stateOfReturn } from '../../../../../shared/domain/state-of-return.ts';

const daysWords = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'} late`;

/** How a return that has not arrived stands: “Not submitted: in progress, 22 of 40 answered, 12 days late”. */
export function notReceivedWords(row: ComplianceRow, today: Day): string {
  const state = stateOfReturn(row);
  if (state === 'exempt') return 'Exempt from this round';
  const { answered, asked } = row.progress;
  const late = daysLate(row, today);
  const words = [
    returnStates[state].words.toLocaleLowerCase('en-GB'),
    ...(answered > 0 ? [`${answered} of ${asked} answered`] : []),
    ...(late > 0 ? [daysWords(late)] : []),
  ];
  return `Not submitted: ${words.join(', ')}`;
}

/** What is said of a return beside the agency’s name once it has arrived. */
export function receivedWords(row: ComplianceRow): string | null {
  if (row.receivedOn === null) return null;
  const late = daysLate({ ...row, state: { kind: 'received', version: 1 } }, row.receivedOn);
  return late > 0 ? daysWords(late) : null;
}
