import type { Compliance, CountWithRate } from '../../../../../shared/domain/compliance.ts';

/** One figure of the summary: always a count; with its rate and what it is a rate of, where it has one. */
export type Figure = { readonly words: string; readonly count: number; readonly rate: string | null };

const rated = (words: string, { count, of, rate }: CountWithRate): Figure => ({
  words,
  count,
  rate: rate === null ? null : `${rate}% of the ${of} expected`,
});
const counted = (words: string, count: number): Figure => ({ words, count, rate: null });

/** The figures of a round, completion apart from punctuality; those of naught that nobody expects are left out. */
export const figuresOf = (compliance: Compliance): Figure[] => [
  counted('Expected', compliance.expected),
  rated('Received', compliance.received),
  rated('Received on time', compliance.onTime),
  rated('Received late', compliance.late),
  counted('Ready for sign-off', compliance.ready),
  counted('In progress', compliance.inProgress),
  counted('Not started', compliance.notStarted),
  ...(compliance.sentBack === 0 ? [] : [counted('Sent back', compliance.sentBack)]),
  counted('Exempt', compliance.exempt),
];
