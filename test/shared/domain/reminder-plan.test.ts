import { expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/calendar.ts';
import { dueStep, recipients, stepDay, stepKey, stepsAhead } from '../../../shared/domain/reminder-plan.ts';
import { allReminderRules } from '../../../shared/domain/reminder-rules/all-rules.ts';
import { isWorkingDay } from '../../../shared/domain/working-day.ts';
import { anObligation, aReceivedObligation } from '../../builders/an-obligation.ts';

const due = '2027-01-29';
const on = (day: string, obligation = anObligation({ due })) =>
  dueStep(obligation, allReminderRules, day)?.rule.id;

test('nothing is due before the first step, then the week before, the day, and three days after', () => {
  expect(on('2027-01-21')).toBeUndefined();
  expect(on('2027-01-22')).toBe('seven-days-before');
  expect(on('2027-01-28')).toBe('seven-days-before');
  expect(on('2027-01-29')).toBe('due-day');
  expect(on('2027-01-31')).toBe('due-day');
  expect(on('2027-02-01')).toBe('three-days-after');
});

test('after a fortnight without any run, the most imminent step is still due', () => {
  expect(on('2027-02-15')).toBe('three-days-after');
});

test('before the due day a step falls on an earlier working day, after it on a later one', () => {
  expect(stepDay({ days: 0 }, '2027-01-30')).toBe('2027-01-29');
  expect(stepDay({ days: -7 }, '2027-01-01')).toBe('2026-12-24');
  expect(stepDay({ days: 3 }, '2027-01-27')).toBe('2027-02-01');
  for (let n = 0; n < 400; n += 1)
    for (const rule of allReminderRules)
      expect(isWorkingDay(stepDay(rule, addDays('2026-06-01', n)))).toBe(true);
});

test('a return that is received, exempt or undated is not chased', () => {
  expect(on('2027-02-15', aReceivedObligation({ due }))).toBeUndefined();
  expect(on('2027-02-15', anObligation({ due, exemptOn: '2027-01-02' }))).toBeUndefined();
  expect(on('2027-02-15', anObligation({ due: null }))).toBeUndefined();
  expect(stepsAhead(anObligation({ due: null }), allReminderRules, '2027-01-01')).toEqual([]);
});

test('steps that lie before the day on which the due day was set are not made up for', () => {
  expect(on('2027-01-26', anObligation({ due, dueSetOn: '2027-01-26' }))).toBeUndefined();
  expect(on('2027-01-29', anObligation({ due, dueSetOn: '2027-01-26' }))).toBe('due-day');
});

test('more time gives the steps new names, so they are sent anew', () => {
  const [rule] = allReminderRules;
  expect(stepKey({ rule: rule!, due })).not.toBe(stepKey({ rule: rule!, due: '2027-02-12' }));
});

test('the steps ahead are told in order', () => {
  const ahead = stepsAhead(anObligation({ due }), allReminderRules, '2027-01-22');
  expect(ahead.map((step) => step.on)).toEqual(['2027-01-29', '2027-02-01']);
});

test('the signatory hears of the due day only once there is something to sign', () => {
  const people = [
    { name: 'fills', roles: ['contributor'] as const },
    { name: 'signs', roles: ['signatory'] as const },
  ];
  const named = (stage: 'in-progress' | 'ready') => {
    const obligation = anObligation({ due, stage });
    return recipients(dueStep(obligation, allReminderRules, due)!, obligation, people).map(
      (person) => person.name,
    );
  };
  expect(named('in-progress')).toEqual(['fills']);
  expect(named('ready')).toEqual(['signs']);
});

const feedbackDue = '2027-03-12';
const waits = (how = {}) => aReceivedObligation({ due, feedbackDue, ...how });

test('a return that has come starts the board’s own ladder: a week before, the day, a week after', () => {
  expect(on('2027-03-04', waits())).toBeUndefined();
  expect(on('2027-03-05', waits())).toBe('feedback-seven-days-before');
  expect(on('2027-03-12', waits())).toBe('feedback-due-day');
  expect(on('2027-03-18', waits())).toBe('feedback-due-day');
  expect(on('2027-03-19', waits())).toBe('feedback-seven-days-after');
  expect(on('2027-03-19', waits({ state: { kind: 'under-review', version: 1 } }))).toBe(
    'feedback-seven-days-after',
  );
});

test('the board is not reminded of feedback before there is a return, nor once it is issued or nothing is promised', () => {
  expect(on('2027-03-19', anObligation({ due: null, feedbackDue }))).toBeUndefined();
  expect(
    on('2027-03-19', waits({ state: { kind: 'feedback-issued', version: 1, on: '2027-03-01' } })),
  ).toBeUndefined();
  expect(on('2027-03-19', waits({ feedbackDue: null }))).toBeUndefined();
  expect(on('2027-03-19', waits({ receivedOn: '2027-03-15' }))).toBeUndefined();
});

test('whatever is owed, the board’s steps go to its managers and the agency’s to its people', () => {
  const everybody = [{ roles: ['manager'] as const }, { roles: ['lead'] as const }];
  const step = dueStep(waits(), allReminderRules, '2027-03-12')!;
  expect(recipients(step, waits(), everybody)).toEqual([everybody[0]]);
  const agencys = dueStep(anObligation({ due }), allReminderRules, '2027-01-29')!;
  expect(recipients(agencys, anObligation(), everybody)).toEqual([everybody[1]]);
});

test('sent back, the agency owes again, and the board does not', () => {
  const back = waits({ state: { kind: 'sent-back', version: 1 }, due: '2027-03-05', dueSetOn: '2027-02-26' });
  expect(on('2027-03-12', back)).toBe('three-days-after');
});
