import { expect, test } from 'vitest';
import { roundInBrief } from '../../../shared/domain/round-in-brief.ts';
import { anObligation, aReceivedObligation } from '../../builders/an-obligation.ts';

const scale = ['met', 'partly-met', 'not-met', 'not-applicable'];
const sections = [
  { id: 's4', shortTitle: 'Voice', askedIn: ['full'] },
  { id: 's5', shortTitle: 'Training', askedIn: ['full'] },
];
const brief = (rows: Parameters<typeof roundInBrief>[0]) => roundInBrief(rows, sections, scale);
const graded = (s4: string, s5: string) => aReceivedObligation({ selfGrades: { s4, s5 } });

test('with nobody asked it says so', () => {
  expect(brief([])).toBe('No agency is asked in this round.');
});

test('with all exempt it says so', () => {
  expect(brief([anObligation({ exemptOn: '2026-12-01' })])).toBe(
    'Every agency asked in this round is exempt.',
  );
});

test('with nothing received it says so, leaving the exempt out of the count', () => {
  expect(brief([anObligation(), anObligation({ exemptOn: '2026-12-01' })])).toBe(
    'None of 1 agency has answered yet.',
  );
});

test('it counts the answered, those on time, and names the weakest section', () => {
  const rows = [
    graded('met', 'partly-met'),
    graded('partly-met', 'partly-met'),
    aReceivedObligation({ receivedOn: '2027-02-10', selfGrades: { s4: 'met', s5: 'met' } }),
    anObligation(),
  ];
  expect(brief(rows)).toBe(
    '3 of 4 agencies have answered, 2 on time; “Training” is weakest, partly met by 2 of 3 (by their own assessment).',
  );
});

test('between two that are as often not fully met, the one more often not met is weakest', () => {
  expect(brief([graded('not-met', 'partly-met'), graded('partly-met', 'partly-met')])).toContain(
    '“Voice” is weakest, not met by 1 and partly met by 1 of 2',
  );
});

test('“not applicable” does not count, and all met is said as such', () => {
  expect(brief([graded('not-applicable', 'met')])).toBe(
    '1 of 1 agency has answered, 1 on time; everything graded so far is fully met (by their own assessment).',
  );
});

test('grades that the board moderated are said to be so', () => {
  const row = aReceivedObligation({ selfGrades: { s5: 'met' }, moderatedGrades: { s5: 'not-met' } });
  expect(brief([row])).toContain(
    '“Training” is weakest, not met by 1 of 1 (some grades moderated by the board)',
  );
});

test('in a round without a due day nothing is called on time, and without grades nothing weakest', () => {
  expect(brief([aReceivedObligation({ due: null })])).toBe('1 of 1 agency has answered.');
});
