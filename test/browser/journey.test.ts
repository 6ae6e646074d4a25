import { expect, test } from 'vitest';
import { signIn } from './harness/person.ts';
import { onStage } from './harness/stage.ts';
import { installs } from './journey/administrator.ts';
import { boardMemberReads } from './journey/board-member.ts';
import { cast, dueDay } from './journey/cast.ts';
import { largeAgencySends } from './journey/large-return.ts';
import { opensRound, runsRound } from './journey/manager.ts';
import { remindsAfter, remindsBefore } from './journey/reminders.ts';
import { smallAgencySends } from './journey/small-return.ts';

const stage = onStage();

test('from an empty system to the board’s summary, with everybody at work at once', async () => {
  const due = dueDay();
  await installs(stage);
  const mona = await signIn(stage, cast.mona.email);
  await opensRound(stage, mona, due);
  await remindsBefore(stage, due);
  const [{ presses }, receipt] = await Promise.all([smallAgencySends(stage), largeAgencySends(stage)]);
  await remindsAfter(stage, due);
  await runsRound(mona, due, receipt);
  await boardMemberReads(stage);
  expect(stage.portal.deadLetters()).toEqual({});
  expect(mona.troubles).toEqual([]);
  process.stdout.write(`A one-page return by keyboard alone: ${presses} keys to move about.\n`);
}, 300_000);
