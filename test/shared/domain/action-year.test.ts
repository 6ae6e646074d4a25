import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Action, ActionNote, ActionStatus } from '../../../shared/domain/action.ts';
import {
  duePrompts,
  type PlanStep,
  promptKey,
  promptsToTake,
} from '../../../shared/domain/action-reminders.ts';
import { addDays } from '../../../shared/domain/calendar.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { type Digest, digestsOf, type Reachable } from '../../../shared/domain/reminder-digest.ts';
import { isWorkingDay } from '../../../shared/domain/working-day.ts';
import { aNote, anAction } from '../../builders/an-action.ts';

/**
 * A year of days for the plans of two agencies: actions added, moved, worked on, completed and dropped, leads who come
 * and go, a fortnight without the portal, runs that are repeated. Only the keeping of rows is played.
 */
const firstDay: Day = '2026-09-01';
const days = 365;
const agencies = ['police', 'fire'] as const;

type Plan = { actions: Action[]; notes: ActionNote[]; people: Reachable[] };
type World = {
  readonly plans: Map<string, Plan>;
  readonly taken: Set<string>;
  readonly digests: Map<string, Digest>;
};

const person = (id: string, ...roles: Reachable['roles']): Reachable => ({
  id,
  email: `${id}@example.org`,
  roles,
});

const aWorld = (): World => ({
  plans: new Map(
    agencies.map((agencyId) => [
      agencyId,
      {
        actions: [],
        notes: [],
        people: [person('ann', 'lead'), person(`deputy-${agencyId}`, 'deputy'), person('cat', 'contributor')],
      },
    ]),
  ),
  taken: new Set(),
  digests: new Map(),
});

const about = (agencyId: string) => () => ({ boardId: 'east', roundId: 'round-east', agencyId });
const keyOf = (agencyId: string, step: PlanStep): string =>
  `${agencyId}|${promptKey(step.item)}#${step.personId}`;

/** What the daily job does with its rows: the same rules, and transactions that are all or nothing. */
function run(world: World, today: Day): Digest[] {
  const steps = [...world.plans].flatMap(([agencyId, plan]) => {
    const taken = [...world.taken].filter((key) => key.startsWith(`${agencyId}|`));
    const own = new Set(taken.map((key) => key.slice(agencyId.length + 1)));
    return promptsToTake(duePrompts(plan, today), about(agencyId), plan.people, own);
  });
  return digestsOf([], today, steps).filter((digest) => {
    if (world.digests.has(digest.id)) return false;
    world.digests.set(digest.id, digest);
    for (const item of digest.plans) {
      const key = keyOf(item.agencyId, { personId: digest.personId, email: digest.email, item });
      expect(world.taken.has(key), `said twice: ${key}`).toBe(false);
      world.taken.add(key);
    }
    return true;
  });
}

const back = (day: Day): Day => {
  let each = day;
  while (!isWorkingDay(each)) each = addDays(each, -1);
  return each;
};

/** The step that a lead should have had by the end of a working day, counted anew; undefined where there is none. */
function expectedOf(action: Action, since: Day, today: Day): string | undefined {
  const open = !['complete', 'no-longer-needed'].includes(action.status);
  if (!open || action.deadline === null) return undefined;
  const on = { deadline: back(action.deadline), before: back(addDays(action.deadline, -14)) };
  if (on.deadline <= today && on.deadline >= since) return 'action-deadline';
  return on.before <= today && on.before >= since ? 'action-fourteen-days-before' : undefined;
}

const quarters = ['2026-07-01', '2026-10-01', '2027-01-01', '2027-04-01', '2027-07-01'];
const quarterAt = (today: Day): Day => quarters.filter((each) => each <= today).at(-1) ?? '';

const sinceOf = ({ notes }: Plan, action: Action): Day =>
  notes
    .filter(({ actionId, moved }) => actionId === action.id && moved?.to === action.deadline)
    .map(({ on }) => on)
    .sort()
    .at(-1) ?? action.addedOn;

/** Everything that must hold once the run of a working day is over. */
function check(world: World, sent: readonly Digest[], today: Day, before: ReadonlySet<string>): void {
  if (sent.length > 0) expect(isWorkingDay(today), `a digest on ${today}`).toBe(true);
  for (const { plans } of sent)
    for (const { agencyId, actionId, rule, due } of plans) {
      const plan = world.plans.get(agencyId);
      const action = plan?.actions.find(({ id }) => id === actionId);
      if (actionId === null) {
        expect([rule, due]).toEqual(['action-quarter', quarterAt(today)]);
        const open = plan?.actions.filter(
          ({ status, addedOn }) => ['not-started', 'in-progress'].includes(status) && addedOn < due,
        );
        expect(open?.length, 'a quarter’s prompt with nothing open').toBeGreaterThan(0);
      } else {
        if (plan === undefined || action === undefined) throw new Error('A prompt of nothing');
        expect([rule, due]).toEqual([expectedOf(action, sinceOf(plan, action), today), action.deadline]);
      }
    }
  if (!isWorkingDay(today)) return;
  for (const [agencyId, plan] of world.plans)
    for (const { id } of plan.people.filter(({ roles }) => roles[0] !== 'contributor')) {
      if (before.has(`digest-${today}-${id}`)) continue;
      for (const action of plan.actions) {
        const rule = expectedOf(action, sinceOf(plan, action), today);
        const key = `${agencyId}|${action.deadline}#${rule}#${action.id}#${id}`;
        if (rule !== undefined) expect(world.taken.has(key), `missed: ${key} on ${today}`).toBe(true);
      }
    }
}

const statuses: readonly ActionStatus[] = [
  'in-progress',
  'complete',
  'no-longer-needed',
  'kept-under-review',
];
type Happening = {
  readonly on: number;
  readonly which: number;
  readonly what: string;
  readonly days: number;
};

function happen(plan: Plan, { what, which, days: ahead, on }: Happening, today: Day, agencyId: string): void {
  const index = which % Math.max(1, plan.actions.length);
  const action = plan.actions[index];
  const deadline = ahead % 5 === 0 ? null : addDays(today, ahead);
  if (what === 'add') {
    const id = `${agencyId}-${on}-${which}-${plan.actions.length}`;
    plan.actions.push(anAction({ id, agencyId, deadline, addedOn: today, number: plan.actions.length + 1 }));
  } else if (what === 'leave') plan.people = plan.people.slice(1);
  else if (what === 'join') plan.people.push(person(`new-${on}-${plan.people.length}-${which}`, 'lead'));
  else if (action !== undefined && what === 'move' && deadline !== action.deadline) {
    plan.actions[index] = { ...action, deadline };
    plan.notes.push(
      aNote({ actionId: action.id, on: today, moved: { from: action.deadline, to: deadline } }),
    );
  } else if (action !== undefined && what === 'status')
    plan.actions[index] = { ...action, status: statuses[ahead % statuses.length] ?? 'complete' };
}

test('in a year of days no prompt is sent twice, too early, on a day off, for what is done, or not at all', () => {
  let said = 0;
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          on: fc.nat(days),
          which: fc.nat(8),
          what: fc.constantFrom('add', 'add', 'add', 'move', 'status', 'leave', 'join'),
          days: fc.integer({ min: 0, max: 60 }),
        }),
        { minLength: 20, maxLength: 60 },
      ),
      fc.nat(days),
      (all, outage) => {
        const world = aWorld();
        for (let n = 0; n < days; n += 1) {
          const today = addDays(firstDay, n);
          const down = n >= outage && n < outage + 14;
          for (let again = 0; !down && again < 2; again += 1) {
            const before = new Set(world.digests.keys());
            const sent = run(world, today);
            check(world, sent, today, before);
            said += sent.length;
          }
          for (const happening of all.filter(({ on }) => on === n)) {
            const agencyId = agencies[happening.which % 2] ?? 'police';
            const plan = world.plans.get(agencyId);
            if (plan) happen(plan, happening, today, agencyId);
          }
        }
      },
    ),
    { numRuns: 60, seed: 20261122 },
  );
  expect(said).toBeGreaterThan(500);
}, 120_000);

const planOf = (...actions: Action[]) => ({ actions, notes: [] });

test('after a fortnight without the portal only the most imminent step is said', () => {
  const late = anAction({ deadline: '2027-01-08', addedOn: '2027-01-04' });
  expect(duePrompts(planOf(late), '2027-01-11')).toMatchObject([{ rule: 'action-deadline' }]);
});

test('a deadline that papers set long before the plan was kept here is not made up for', () => {
  const old = anAction({ deadline: '2016-09-30', addedOn: '2027-01-04' });
  expect(duePrompts(planOf(old), '2027-01-11')).toEqual([]);
});

test('a quarter asks once for all that is open, and not for what was added in it', () => {
  const [old, fresh] = [anAction({ addedOn: '2026-12-31' }), anAction({ addedOn: '2027-01-05' })];
  const quarter = [{ rule: 'action-quarter', due: '2027-01-01', actionId: null }];
  expect(duePrompts(planOf(old, old, fresh), '2027-03-30')).toEqual(quarter);
  expect(duePrompts(planOf(fresh), '2027-03-30')).toEqual([]);
  expect(duePrompts(planOf({ ...old, status: 'complete' }), '2027-03-30')).toEqual([]);
});
