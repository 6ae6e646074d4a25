import { expect, test } from 'vitest';
import { digestsOf, type Reachable, stepsToTake, takenKey } from '../../../shared/domain/reminder-digest.ts';
import { allReminderRules } from '../../../shared/domain/reminder-rules/all-rules.ts';
import { anObligation } from '../../builders/an-obligation.ts';

const weekBefore = '2027-01-22';
const lead: Reachable = { id: 'sam', email: 'sam@example.org', roles: ['lead'] };
const steps = (people: readonly Reachable[], today = weekBefore, taken: readonly string[] = []) =>
  stepsToTake(anObligation(), allReminderRules, today, people, new Set(taken));

const item = {
  boardId: 'thamesford',
  roundId: 'section-11-2026',
  agencyId: 'thamesford-police',
  rule: 'seven-days-before',
  due: '2027-01-29',
};

test('a step goes to whoever the rule names, once', () => {
  const signatory: Reachable = { id: 'alex', email: 'alex@example.org', roles: ['signatory'] };
  expect(steps([lead, signatory])).toEqual({
    steps: [{ personId: 'sam', email: 'sam@example.org', item }],
    nobody: false,
  });
  expect(steps([lead], weekBefore, [takenKey(item, 'sam')])).toEqual({ steps: [], nobody: false });
  expect(steps([lead], weekBefore, [takenKey(item, 'alex')]).steps).toHaveLength(1);
});

test('an agency with nobody, or nobody with an address, is said only when a step is due', () => {
  expect(steps([])).toEqual({ steps: [], nobody: true });
  expect(steps([{ ...lead, email: '' }])).toEqual({ steps: [], nobody: true });
  expect(steps([], '2027-01-20')).toEqual({ steps: [], nobody: false });
});

test('nothing is sent on a Saturday; what was missed waits for Monday', () => {
  expect(steps([lead], '2027-01-23').steps).toEqual([]);
  expect(steps([lead], '2027-01-25').steps).toHaveLength(1);
});

test('a digest lists by due day, then board, round and agency, and belongs to one person and day', () => {
  const of = (personId: string, how: Partial<typeof item>) => ({
    personId,
    email: `${personId}@example.org`,
    item: { ...item, ...how },
  });
  const digests = digestsOf(
    [
      of('sam', { agencyId: 'b' }),
      of('kim', {}),
      of('sam', { agencyId: 'a' }),
      of('sam', { roundId: 'an-earlier-one' }),
      of('sam', { boardId: 'another' }),
      of('sam', { due: '2027-01-20' }),
    ],
    weekBefore,
  );
  expect(digests.map(({ id, email }) => [id, email])).toEqual([
    ['digest-2027-01-22-sam', 'sam@example.org'],
    ['digest-2027-01-22-kim', 'kim@example.org'],
  ]);
  expect(
    digests[0]?.items.map(({ due, boardId, roundId, agencyId }) => [due, boardId, roundId, agencyId]),
  ).toEqual([
    ['2027-01-20', 'thamesford', 'section-11-2026', 'thamesford-police'],
    ['2027-01-29', 'another', 'section-11-2026', 'thamesford-police'],
    ['2027-01-29', 'thamesford', 'an-earlier-one', 'thamesford-police'],
    ['2027-01-29', 'thamesford', 'section-11-2026', 'a'],
    ['2027-01-29', 'thamesford', 'section-11-2026', 'b'],
  ]);
});
