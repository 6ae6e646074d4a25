import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayInLondon } from '../../../shared/domain/calendar.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { Obligation, ObligationFacts } from '../../../shared/domain/obligation.ts';
import type { ObligationEvent } from '../../../shared/domain/obligation-event.ts';
import { applyToObligation } from '../../../shared/domain/obligation-fold.ts';
import {
  type Digest,
  digestsOf,
  mostSteps,
  type Reachable,
  stepsToTake,
  takenKey,
} from '../../../shared/domain/reminder-digest.ts';
import { allReminderRules } from '../../../shared/domain/reminder-rules/all-rules.ts';
import type { ReminderRule } from '../../../shared/domain/reminder-rules/reminder-rule.ts';
import { isOwed } from '../../../shared/domain/standing.ts';
import { isWorkingDay } from '../../../shared/domain/working-day.ts';
import { anObligation } from '../../builders/an-obligation.ts';

/**
 * A year of days for three boards and three agencies: due days set and moved, time given, exemptions, returns, colleagues
 * who come and go, a fortnight without the portal, and runs repeated at any hour. Only the keeping of rows is played.
 */
const firstDay: Day = '2026-09-01';
/** What agencies are reminded of; the board’s own feedback is looked at in reminder-plan.test.ts. */
const rules = allReminderRules.filter(({ of }) => of === 'return');
const days = 365;

type World = {
  obligations: Obligation[];
  readonly people: Map<string, Reachable[]>;
  readonly taken: Set<string>;
  readonly digests: Map<string, Digest>;
};

const agencies = ['police', 'fire', 'council'];
const boards = ['east', 'west', 'north'];
const person = (id: string, ...roles: Reachable['roles']): Reachable => ({
  id,
  email: `${id}@example.org`,
  roles,
});

/** One person works for two agencies; every agency has a lead and a signatory. */
const staff = (): Map<string, Reachable[]> =>
  new Map([
    ['police', [person('ann', 'contributor'), person('bob', 'lead'), person('cat', 'signatory')]],
    ['fire', [person('ann', 'lead', 'signatory')]],
    ['council', [person('dan', 'lead'), person('eve', 'deputy', 'contributor'), person('fay', 'signatory')]],
  ]);

const aWorld = (): World => ({
  obligations: boards.flatMap((boardId, n) =>
    agencies.map((agencyId) =>
      anObligation({
        boardId,
        roundId: `round-${boardId}`,
        agencyId,
        askedOn: firstDay,
        due: n === 0 ? null : addDays(firstDay, 40 + n * 25),
        dueSetOn: firstDay,
      }),
    ),
  ),
  people: staff(),
  taken: new Set(),
  digests: new Map(),
});

const keyOf = ({ roundId, agencyId }: Pick<Obligation, 'roundId' | 'agencyId'>, taken: string): string =>
  `${roundId}#${agencyId}#${taken}`;

const takenOf = (world: World, obligation: Obligation): Set<string> => {
  const start = keyOf(obligation, '');
  return new Set([...world.taken].flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : [])));
};

/** What the daily job does with its rows: the same rules, and transactions that are all or nothing. */
function run(world: World, at: string): Digest[] {
  const today = dayInLondon(at);
  const steps = world.obligations.flatMap(
    (obligation) =>
      stepsToTake(
        obligation,
        rules,
        today,
        world.people.get(obligation.agencyId) ?? [],
        takenOf(world, obligation),
      ).steps,
  );
  return digestsOf(steps, today).filter((digest) => {
    const keys = digest.items.map((item) => keyOf(item, takenKey(item, digest.personId)));
    if (world.digests.has(digest.id) || keys.some((key) => world.taken.has(key))) return false;
    world.digests.set(digest.id, digest);
    for (const key of keys) world.taken.add(key);
    return true;
  });
}

/** The day of a rule’s step, counted anew: one day at a time, away from the due day’s far side. */
function fallsOn(rule: ReminderRule, due: Day): Day {
  let day = addDays(due, rule.days);
  while (!isWorkingDay(day)) day = addDays(day, rule.days > 0 ? 1 : -1);
  return day;
}

/** What somebody should have been reminded of by the end of a working day’s run: the latest step whose day has come. */
function expected(obligation: Obligation, today: Day): ReminderRule | undefined {
  if (!isOwed(obligation) || obligation.due === null) return undefined;
  let latest: ReminderRule | undefined;
  for (const rule of rules) {
    const on = fallsOn(rule, obligation.due);
    if (on > today || on < obligation.dueSetOn) continue;
    if (latest === undefined || rule.days > latest.days) latest = rule;
  }
  return latest;
}

const happenings = [
  'set-due',
  'extend',
  'exempt',
  'lift',
  'submit',
  'send-back',
  'begin',
  'ready',
  'take-back',
  'leave',
  'join',
] as const;
type Happening = { on: number; which: number; what: (typeof happenings)[number]; days: number };

function eventOf(obligation: Obligation, happening: Happening, today: Day): ObligationEvent | undefined {
  const day = addDays(today, happening.days);
  const { state, due, exemptOn } = obligation;
  switch (happening.what) {
    case 'set-due':
      return { kind: 'due-set', due: day, on: today };
    case 'extend':
      return isOwed(obligation) && due !== null
        ? {
            kind: 'extended',
            due: addDays(due < today ? today : due, happening.days),
            on: today,
            reason: 't',
          }
        : undefined;
    case 'exempt':
      return isOwed(obligation) ? { kind: 'exempted', on: today, reason: 't' } : undefined;
    case 'lift':
      return exemptOn === null ? undefined : { kind: 'exemption-lifted', on: today };
    case 'submit':
      return isOwed(obligation) ? { kind: 'received', version: 1, on: today, digest: 'd' } : undefined;
    case 'send-back':
      return state.kind === 'received'
        ? { kind: 'sent-back', version: 1, on: today, due: addDays(today, 14), questions: [], reason: 't' }
        : undefined;
    default:
      return undefined;
  }
}

function happen(world: World, happening: Happening, today: Day): void {
  const index = happening.which % world.obligations.length;
  const obligation = world.obligations[index];
  if (obligation === undefined) return;
  const stages = { begin: 'in-progress', ready: 'ready', 'take-back': 'in-progress' } as const;
  const event = eventOf(obligation, happening, today);
  if (event) {
    const facts: ObligationFacts = applyToObligation(obligation, event);
    world.obligations = world.obligations.with(index, { ...obligation, ...facts });
  } else if (happening.what in stages) {
    const stage = stages[happening.what as keyof typeof stages];
    world.obligations = world.obligations.with(index, { ...obligation, stage });
  } else if (happening.what === 'leave') {
    world.people.set(obligation.agencyId, (world.people.get(obligation.agencyId) ?? []).slice(1));
  } else if (happening.what === 'join') {
    const others = world.people.get(obligation.agencyId) ?? [];
    world.people.set(obligation.agencyId, [...others, person(`new-${happening.on}`, 'lead')]);
  }
}

/** 07:00 in London, which is 06:00 or 07:00 in UTC, and any later hour of the same London day. */
function atHour(day: Day, hour: number): string {
  const inSummer = new Date(`${day}T12:00:00Z`).getTime() >= Date.parse('2027-03-28') || day < '2026-10-25';
  return new Date(Date.parse(`${day}T00:00:00Z`) + (hour - (inSummer ? 1 : 0)) * 3_600_000).toISOString();
}

/** Everything that must hold of one run. */
function check(world: World, sent: readonly Digest[], today: Day, hadBefore: ReadonlySet<string>): void {
  if (sent.length > 0) expect(isWorkingDay(today), `a digest on ${today}`).toBe(true);
  expect(new Set(sent.map(({ personId }) => personId)).size).toBe(sent.length);
  for (const { items, personId } of sent) {
    expect(hadBefore.has(`digest-${today}-${personId}`), 'one digest a person and day').toBe(false);
    for (const item of items) {
      const obligation = world.obligations.find((each) => keyOf(each, '') === keyOf(item, ''));
      if (obligation === undefined) throw new Error('A reminder of nothing');
      const rule = expected(obligation, today);
      expect(item, 'owed, dated, the most imminent step, none from before the due day was set').toMatchObject(
        {
          rule: rule?.id,
          due: obligation.due,
        },
      );
    }
  }
  if (!isWorkingDay(today)) return;
  for (const obligation of world.obligations) {
    const rule = expected(obligation, today);
    if (rule === undefined || obligation.due === null) continue;
    for (const { id, roles } of world.people.get(obligation.agencyId) ?? []) {
      if (!roles.some((role) => rule.to(obligation).includes(role))) continue;
      if (hadBefore.has(`digest-${today}-${id}`)) continue;
      const taken = takenKey({ rule: rule.id, due: obligation.due }, id);
      expect(world.taken.has(keyOf(obligation, taken)), `missed: ${taken} on ${today}`).toBe(true);
    }
  }
}

test('in a year of days nobody is reminded twice, too early, on a day off, or not at all', () => {
  let planned = 0;
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          on: fc.nat(days),
          which: fc.nat(8),
          what: fc.constantFrom(...happenings),
          days: fc.integer({ min: 1, max: 90 }),
        }),
        { minLength: 10, maxLength: 60 },
      ),
      fc.nat(days),
      fc.array(fc.record({ on: fc.nat(days), hour: fc.integer({ min: 8, max: 23 }) }), { maxLength: 40 }),
      (all, outage, extraRuns) => {
        const world = aWorld();
        for (let n = 0; n < days; n += 1) {
          const today = addDays(firstDay, n);
          const down = n >= outage && n < outage + 14;
          const runs = [7, ...extraRuns.flatMap(({ on, hour }) => (on === n ? [hour] : []))].sort(
            (a, b) => a - b,
          );
          for (const hour of down ? [] : runs) {
            const before = new Set(world.digests.keys());
            const at = atHour(today, hour);
            expect(dayInLondon(at)).toBe(today);
            const sent = run(world, at);
            check(world, sent, today, before);
            planned += sent.length;
          }
          for (const happening of all) if (happening.on === n) happen(world, happening, today);
        }
      },
    ),
    { numRuns: 150, seed: 20261101 },
  );
  expect(planned).toBeGreaterThan(3000);
}, 120_000);

test('after a fortnight without the portal only the most imminent step is sent', () => {
  const world = aWorld();
  world.obligations = [anObligation({ due: '2026-11-20', dueSetOn: '2026-09-01', agencyId: 'police' })];
  const missed = run(world, '2026-11-25T07:00:00.000Z');
  expect(missed.map(({ personId, items }) => [personId, items.map(({ rule }) => rule)])).toEqual([
    ['bob', ['three-days-after']],
    ['cat', ['three-days-after']],
  ]);
});

test('a person who owes more than a transaction holds gets the rest on the next working day', () => {
  const world = aWorld();
  world.people.set('police', [person('bob', 'lead')]);
  world.obligations = Array.from({ length: 130 }, (_, n) =>
    anObligation({ roundId: `round-${n}`, agencyId: 'police', due: n < 120 ? '2026-11-20' : '2026-11-19' }),
  ).map((each) => ({ ...each, dueSetOn: firstDay }));
  const [first] = run(world, '2026-11-20T07:00:00.000Z');
  expect(first?.items).toHaveLength(mostSteps);
  expect(first?.items.slice(0, 10).every(({ due }) => due === '2026-11-19')).toBe(true);
  expect(run(world, '2026-11-21T07:00:00.000Z')).toEqual([]);
  const [second] = run(world, '2026-11-23T07:00:00.000Z');
  const third = run(world, '2026-11-24T07:00:00.000Z');
  expect([second?.items.length, third.length]).toEqual([99, 1]);
});
