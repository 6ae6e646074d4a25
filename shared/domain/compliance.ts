import type { Obligation } from './obligation.ts';
import { isLate, isOwed } from './standing.ts';
import { stateOfReturn } from './state-of-return.ts';

/** A count out of those expected; `rate` is whole per cent, null where nothing is expected. */
export type CountWithRate = { readonly count: number; readonly of: number; readonly rate: number | null };

const rated = (count: number, of: number): CountWithRate => ({
  count,
  of,
  rate: of === 0 ? null : Math.round((100 * count) / of),
});

export type Compliance = {
  readonly asked: number;
  /** Asked, not exempt, and not withdrawn. */
  readonly expected: number;
  readonly received: CountWithRate;
  readonly onTime: CountWithRate;
  readonly late: CountWithRate;
  readonly ready: number;
  readonly inProgress: number;
  readonly notStarted: number;
  readonly sentBack: number;
  readonly exempt: number;
};

/** What the counting needs of an obligation: a member’s row, without contacts, has it too. */
type Counted = Pick<Obligation, 'state' | 'exemptOn' | 'stage' | 'due' | 'firstDue' | 'receivedOn'>;

/**
 * How a round stands. The completion rate and the on-time rate are separate; both are out of the
 * agencies expected, which leaves out the exempt, and all where the round was withdrawn.
 */
export function complianceOf(obligations: readonly Counted[]): Compliance {
  const states = obligations.map(stateOfReturn);
  const count = (state: string) => states.filter((each) => each === state).length;
  const expected = obligations.length - count('exempt') - count('withdrawn');
  const received = obligations.filter((each) => each.receivedOn !== null);
  const late = received.filter(isLate);
  return {
    asked: obligations.length,
    expected,
    received: rated(received.length, expected),
    onTime: rated(received.length - late.length, expected),
    late: rated(late.length, expected),
    ready: count('ready'),
    inProgress: count('in-progress'),
    notStarted: count('not-started'),
    sentBack: count('sent-back'),
    exempt: count('exempt'),
  };
}

export const owing = (obligations: readonly Obligation[]): Obligation[] => obligations.filter(isOwed);
