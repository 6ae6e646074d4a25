import { describe, expect, test } from 'vitest';
import { type ActionStatus, actionInBrief, actionStatuses } from '../../../shared/domain/action.ts';
import { actionReport, countsOf } from '../../../shared/domain/action-report.ts';
import {
  countActions,
  inGroups,
  isDueSoon,
  isOverdue,
  standingOf,
  statusInWords,
} from '../../../shared/domain/action-standing.ts';
import { dayFromText } from '../../../shared/domain/day-from-text.ts';
import { anAction } from '../../builders/an-action.ts';

const today = '2027-01-11';
const due = (deadline: string | null, status: ActionStatus = 'in-progress') => anAction({ deadline, status });

describe('how an action stands', () => {
  test('it is overdue from the day after its deadline, and due soon for 28 days before', () => {
    expect(isOverdue(due('2027-01-10'), today)).toBe(true);
    expect(isOverdue(due('2027-01-11'), today)).toBe(false);
    expect(isDueSoon(due('2027-01-11'), today)).toBe(true);
    expect(isDueSoon(due('2027-02-08'), today)).toBe(true);
    expect(isDueSoon(due('2027-02-09'), today)).toBe(false);
  });
  test.each(['complete', 'no-longer-needed'] as const)('%s, it is neither', (status) => {
    expect(isOverdue(due('2020-01-01', status), today)).toBe(false);
    expect(isDueSoon(due(today, status), today)).toBe(false);
  });
  test('without a day it cannot be late; kept under review, its review can', () => {
    expect(standingOf(due(null), today)).toBe('in-progress');
    expect(standingOf(due('2027-01-01', 'kept-under-review'), today)).toBe('overdue');
  });
  test('papers that tell no progress are not made to say “not started”', () => {
    expect(statusInWords(anAction({ source: 'imported' }))).toBe('No progress recorded');
    expect(statusInWords(anAction())).toBe('Not started');
    for (const status of Object.keys(actionStatuses) as ActionStatus[])
      expect(statusInWords(anAction({ status }))).toBe(actionStatuses[status].words);
  });
});

const several = [
  anAction({ number: 1, status: 'complete' }),
  anAction({ number: 2, deadline: '2027-03-01' }),
  anAction({ number: 3, deadline: '2027-01-04' }),
  anAction({ number: 4, deadline: '2027-01-20' }),
  anAction({ number: 5, source: 'imported', deadline: null }),
  anAction({ number: 6, deadline: '2026-12-24', status: 'in-progress' }),
].map((action) => ({ action, notes: [] }));

test('a meeting looks at what is overdue first and at what is done last', () => {
  const groups = inGroups(several, today).map(({ title, actions }) => [
    title,
    actions.map(({ action }) => action.number),
  ]);
  expect(groups).toEqual([
    ['Overdue', [6, 3]],
    ['Due in the next four weeks', [4]],
    ['Not started', [2]],
    ['No progress recorded', [5]],
    ['Complete', [1]],
  ]);
});

test('a report counts what it shows, in the order of the meeting', () => {
  const report = actionReport({ agency: { id: 'a', name: 'A' }, day: today, actions: several, sections: {} });
  expect(countsOf(report)).toEqual({ all: 6, overdue: 2, dueSoon: 1, open: 5, complete: 1 });
  expect(countActions([], today).all).toBe(0);
  expect(report.actions.map(({ action }) => action.number)).toEqual([6, 3, 4, 2, 5, 1]);
});

test('answers name an action in brief', () => {
  expect(Object.keys(actionInBrief(anAction()))).toEqual([
    'id',
    'text',
    'ownerRole',
    'deadline',
    'measure',
    'status',
  ]);
});

test.each([
  ['2027-04-30', '2027-04-30'],
  ['30/4/2027', '2027-04-30'],
  ['30.04.2027', '2027-04-30'],
  ['30 April 2027', '2027-04-30'],
  ['Fri 30th Apr 2027', '2027-04-30'],
  ['Friday, 30 April 2027', '2027-04-30'],
  ['31 April 2016', undefined],
  ['31/09/2016', undefined],
  ['31/09/16', undefined],
  ['April 2027', undefined],
  ['30 Ap 2027', undefined],
  ['2027-02-30', undefined],
  ['1 May 1066', undefined],
  ['soon', undefined],
])('%s is read as %s', (text, day) => {
  expect(dayFromText(text)).toBe(day);
});
