import { expect, test } from 'vitest';
import { applyToObligation } from '../../../shared/domain/obligation-fold.ts';
import { sendBack, withdrawSendBack } from '../../../shared/domain/obligation-steps.ts';
import { awaited, dueStep, recipients, stepsAhead } from '../../../shared/domain/reminder-plan.ts';
import { allReminderRules } from '../../../shared/domain/reminder-rules/all-rules.ts';
import { isLate, isOverdue } from '../../../shared/domain/standing.ts';
import { daysLate, returnStates, stateOfReturn } from '../../../shared/domain/state-of-return.ts';
import { anObligation } from '../../builders/an-obligation.ts';

/** Sent in good time, sent back on a Tuesday, to be answered by the Tuesday two weeks later. */
const reviewed = anObligation({
  state: { kind: 'under-review', version: 1 },
  receivedOn: '2027-01-20',
  due: '2027-01-29',
  stage: 'ready',
});
const [sentOn, due] = ['2027-02-02', '2027-02-16'];
const step = sendBack(reviewed, { questions: ['1.1'], due, reason: 'text' }, sentOn);
if (!step.ok) throw new Error('It is sent back');
const sentBack = {
  ...reviewed,
  ...applyToObligation(reviewed, step.value),
  stage: 'in-progress' as const,
};

test('questions that are never answered are overdue from the day after their own day, as any other due', () => {
  expect(isOverdue(sentBack, due)).toBe(false);
  expect(isOverdue(sentBack, '2027-02-17')).toBe(true);
  expect(daysLate(sentBack, '2027-02-26')).toBe(10);
  expect(returnStates[stateOfReturn(sentBack)].words).toBe('Sent back');
  // The first version was in time, and stays so.
  expect(isLate(sentBack)).toBe(false);
});

test('they are reminded of by the ladder, counted from their own day; earlier steps are not made up for', () => {
  expect(awaited(sentBack)).toEqual({ of: 'return', due, since: sentOn });
  expect(dueStep(sentBack, allReminderRules, sentOn)).toBeUndefined();
  expect(stepsAhead(sentBack, allReminderRules, sentOn).map(({ rule, on }) => [rule.id, on])).toEqual([
    ['seven-days-before', '2027-02-09'],
    ['due-day', '2027-02-16'],
    ['three-days-after', '2027-02-19'],
  ]);
  const after = dueStep(sentBack, allReminderRules, '2027-02-19');
  expect(after?.rule.id).toBe('three-days-after');
  const people = [{ roles: ['lead' as const] }, { roles: ['signatory' as const] }];
  expect(recipients(after!, sentBack, people)).toContainEqual({ roles: ['lead'] });
});

test('once they are withdrawn, nothing is overdue and nobody is reminded', () => {
  const withdrawn = withdrawSendBack(sentBack, '2027-02-18', null);
  if (!withdrawn.ok) throw new Error('It is withdrawn');
  const after = { ...sentBack, ...applyToObligation(sentBack, withdrawn.value) };
  expect(isOverdue(after, '2027-03-01')).toBe(false);
  expect(dueStep(after, allReminderRules, '2027-02-19')?.rule.of).not.toBe('return');
  expect([after.due, isLate(after)]).toEqual(['2027-01-29', false]);
});
