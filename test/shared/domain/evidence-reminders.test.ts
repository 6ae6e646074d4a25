import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/calendar.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { EvidenceItem } from '../../../shared/domain/evidence.ts';
import {
  dueExpiries,
  expiriesToTell,
  expiryHolds,
  expiryKey,
} from '../../../shared/domain/evidence-reminders.ts';
import { digestsOf, mostSteps, type Reachable } from '../../../shared/domain/reminder-digest.ts';
import { anItem } from '../../builders/an-evidence.ts';

const about = { boardId: 'thamesford', roundId: 'section-11-2026', agencyId: 'thamesford-police' };
/** A Friday; twenty-eight days before it is a Friday too. */
const expires = '2027-04-30';
const item = anItem({ expires });
const rulesOn = (today: Day, more: Partial<EvidenceItem> = {}) =>
  dueExpiries([{ ...item, ...more }], today).map(({ rule }) => rule);

test.each([
  ['2027-04-01', []],
  ['2027-04-02', ['evidence-expires-soon']],
  ['2027-04-30', ['evidence-expires-soon']],
  // A Saturday, a Sunday and a bank holiday.
  ['2027-05-03', []],
  ['2027-05-04', ['evidence-expired']],
  ['2028-01-10', ['evidence-expired']],
])('on %s, %j is due of what expires on 30 April', (today, rules) => {
  expect(rulesOn(today)).toEqual(rules);
});

test('nothing is said of what has no end, was taken out, or had passed when it was added', () => {
  expect(rulesOn('2027-05-04', { expires: null })).toEqual([]);
  const removed = { by: item.addedBy, at: item.addedAt };
  expect(rulesOn('2027-05-04', { removed })).toEqual([]);
  expect(rulesOn('2027-05-05', { addedAt: '2027-05-05T09:00:00.000Z' })).toEqual([]);
  expect(rulesOn('2027-04-20', { addedAt: '2027-04-19T09:00:00.000Z' })).toEqual([]);
  expect(rulesOn('2027-05-04', { addedAt: '2027-04-19T09:00:00.000Z' })).toEqual(['evidence-expired']);
});

const person = (id: string, ...roles: Reachable['roles']): Reachable => ({
  id,
  email: `${id}@example.org`,
  roles,
});

test('leads and deputies are told, and whoever added it while they are there; each once', () => {
  const people = [
    person('sam', 'lead'),
    person('kim', 'deputy'),
    person(item.addedBy.id, 'contributor'),
    person('dee', 'contributor'),
    { ...person('lou', 'lead'), email: '' },
  ];
  const expiries = dueExpiries([item], '2027-05-04');
  const told = (taken: string[], among = people) =>
    expiriesToTell(expiries, { about, items: [item], people: among, taken: new Set(taken) });
  expect(told([]).map(({ personId }) => personId)).toEqual(['sam', 'kim', item.addedBy.id]);
  expect(told([])[0]).toEqual({
    personId: 'sam',
    email: 'sam@example.org',
    item: { ...about, rule: 'evidence-expired', due: expires, evidenceId: 'policy' },
  });
  const [first] = expiries;
  expect(told([`${expiryKey(first!)}#sam`]).map(({ personId }) => personId)).not.toContain('sam');
  expect(told([], [person('dee', 'contributor')])).toEqual([]);
});

test('it no longer holds once the item has another last day, or is gone', () => {
  const [told] = dueExpiries([item], '2027-05-04');
  expect(expiryHolds(told!, [item])).toBe(true);
  expect(expiryHolds(told!, [{ ...item, expires: '2028-04-30' }])).toBe(false);
  expect(expiryHolds(told!, [{ ...item, removed: { by: item.addedBy, at: item.addedAt } }])).toBe(false);
  expect(expiryHolds(told!, [])).toBe(false);
});

test('a digest takes no more than one transaction can; evidence comes last', () => {
  const steps = Array.from({ length: mostSteps + 5 }, (_, n) => ({
    personId: 'sam',
    email: 'sam@example.org',
    item: { ...about, rule: 'evidence-expired', due: expires, evidenceId: `item-${n}` },
  }));
  const owed = {
    personId: 'sam',
    email: 'sam@example.org',
    item: { ...about, rule: 'due-day', due: expires },
  };
  const [digest] = digestsOf([owed], expires, [], steps);
  expect([digest?.items.length, digest?.plans.length, digest?.evidence.length]).toEqual([
    1,
    0,
    mostSteps - 1,
  ]);
});

test('over a year with days missed and days run twice, nothing is told twice and nothing is lost', () => {
  const days = 365;
  const firstDay: Day = '2026-09-01';
  const people = [person('sam', 'lead')];
  const items = fc.array(fc.record({ added: fc.nat(200), lasts: fc.integer({ min: 40, max: 150 }) }), {
    minLength: 1,
    maxLength: 6,
  });
  const property = fc.property(
    items,
    fc.array(fc.nat(3), { minLength: days, maxLength: days }),
    (drawn, runs) => {
      const library = drawn.map(({ added, lasts }, n) =>
        anItem({
          id: `item-${n}`,
          addedAt: `${addDays(firstDay, added)}T09:00:00.000Z`,
          expires: addDays(firstDay, added + lasts),
        }),
      );
      const taken = new Set<string>();
      const told: string[] = [];
      const runOn = (today: Day) => {
        const there = library.filter(({ addedAt }) => addedAt.slice(0, 10) <= today);
        for (const { item: each, personId } of expiriesToTell(dueExpiries(there, today), {
          about,
          items: there,
          people,
          taken,
        })) {
          taken.add(`${expiryKey(each)}#${personId}`);
          told.push(expiryKey(each));
        }
      };
      for (const [day, times] of runs.entries())
        for (let time = 0; time < times; time += 1) runOn(addDays(firstDay, day));
      for (let day = days; day < days + 10; day += 1) runOn(addDays(firstDay, day));
      expect(new Set(told).size).toBe(told.length);
      for (const { id, expires: due } of library) expect(told).toContain(`${due}#evidence-expired#${id}`);
    },
  );
  fc.assert(property, { seed: 20261122, numRuns: 60 });
});
