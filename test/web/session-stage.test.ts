// @vitest-environment node
import { expect, test } from 'vitest';
import { stageOf } from '../../web/src/api/session-stage.ts';

const minute = 60_000;
const session = { idleEndsAt: '2026-11-02T10:30:00.000Z', endsAt: '2026-11-02T20:00:00.000Z' };
const at = (time: string) => Date.parse(`2026-11-02T${time}:00.000Z`);
const stage = (time: string, idleMinutes: number) =>
  stageOf({ session, now: at(time), active: at(time) - idleMinutes * minute });

test('nothing is said while there is time', () => expect(stage('10:20', 20)).toBe('fine'));
test('whoever is at work is kept signed in without being asked', () =>
  expect(stage('10:28', 1)).toBe('renew'));
test('whoever is away is warned three minutes before', () => expect(stage('10:27', 10)).toBe('warn'));
test('after the end there is nothing to keep', () => expect(stage('10:30', 0)).toBe('over'));
test('the end of the day cannot be put off, and is told in time', () => {
  const last = { idleEndsAt: session.endsAt, endsAt: session.endsAt };
  expect(stageOf({ session: last, now: at('19:58'), active: at('19:58') })).toBe('ending');
});
