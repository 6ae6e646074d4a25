import { expect } from 'vitest';
import { addDays } from '../../../shared/domain/calendar.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { Stage } from '../harness/stage.ts';
import { cast } from './cast.ts';

const everybody = Object.values(cast);

/** The daily job runs as if it were that morning; how many mails each person got from it. */
async function runOn({ portal }: Stage, day: Day): Promise<Record<string, number>> {
  const before = new Map(everybody.map(({ email }) => [email, portal.mails(email).length]));
  await portal.fire('plan-reminders', new Date(`${day}T07:00:00Z`));
  await portal.settled();
  const counts = everybody.map(
    ({ name, email }) => [name, portal.mails(email).length - (before.get(email) ?? 0)] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

const newest = ({ portal }: Stage, { email }: { email: string }): string => {
  const mail = portal.mails(email).at(-1);
  return `${mail?.subject}\n${mail?.text}`;
};

/** 9, a week before: whoever fills and leads gets one digest over all that they owe, and nothing twice. */
export async function remindsBefore(stage: Stage, due: Day): Promise<void> {
  expect(await runOn(stage, addDays(due, -8)), 'the day before').toEqual({});
  const week = addDays(due, -7);
  const got = await runOn(stage, week);
  expect(got).toEqual({ 'Lena Frost': 1, 'Kim Vale': 1, 'Nell Parr': 1 });
  const lena = newest(stage, cast.lena);
  expect(lena).toContain('2 returns owed');
  expect(lena).toContain('Fairwater Police');
  expect(lena).toContain('Acorn Nursery');
  expect(await runOn(stage, week), 'a second run').toEqual({});
}

/** 9, on the day and after it: only those who still owe, until it comes. */
export async function remindsAfter(stage: Stage, due: Day): Promise<void> {
  const still = { 'Lena Frost': 1, 'Nell Parr': 1 };
  expect(await runOn(stage, due), 'on the day').toEqual(still);
  expect(newest(stage, cast.lena)).not.toContain('Fairwater Police');
  expect(await runOn(stage, due), 'on the day, again').toEqual({});
  expect(await runOn(stage, addDays(due, 3)), 'three days after').toEqual(still);
  expect(newest(stage, cast.nell)).toContain('Acorn Nursery');
  expect(await runOn(stage, addDays(due, 3)), 'three days after, again').toEqual({});
}
