import { SendEmailCommand } from '@aws-sdk/client-sesv2';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { handler as recordDelivery } from '../../../functions/jobs/record-delivery.ts';
import { handler as sendMessage } from '../../../functions/jobs/send-message.ts';
import { ses } from '../../../functions/mail/send-mail.ts';
import { database } from '../../../functions/store/database.ts';
import { findMessage } from '../../../functions/store/messages.ts';
import { aContext } from '../../builders/a-context.ts';
import { aMailEvent } from '../../builders/a-mail-event.ts';
import { aMessage, storedMessage } from '../../builders/a-message.ts';
import { aStreamRecord } from '../../builders/a-stream-record.ts';
import { storedBoard, storedColleague, storedObligation, storedRound } from '../../builders/stored.ts';
import { freshTables, itemsOf } from '../../database.ts';

type Crash = { readonly at: number; readonly when: 'before' | 'after' };

/** Counts every AWS call, and lets the function die before or after one of them: nothing it does afterwards counts. */
const aws = { calls: 0, crash: undefined as Crash | undefined, dead: false, mails: 0 };
const realDatabase = database.send.bind(database);

async function throughTheWire<R>(call: () => Promise<R>): Promise<R> {
  if (aws.dead) throw new Error('The function is dead');
  aws.calls += 1;
  const hit = aws.crash?.at === aws.calls ? aws.crash.when : undefined;
  if (hit === 'before') {
    aws.dead = true;
    throw new Error('Died before a call');
  }
  const result = await call();
  if (hit === 'after') {
    aws.dead = true;
    throw new Error('Died after a call');
  }
  return result;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-01-22T07:00:01.000Z') });
  vi.spyOn(database, 'send').mockImplementation((command: Parameters<typeof realDatabase>[0]) =>
    throughTheWire(() => realDatabase(command)),
  );
  vi.spyOn(ses, 'send').mockImplementation((command: unknown) =>
    throughTheWire(async () => {
      if (command instanceof SendEmailCommand) aws.mails += 1;
      return {};
    }),
  );
});
afterEach(() => {
  vi.useRealTimers();
});

async function theWorld(): Promise<void> {
  Object.assign(aws, { calls: 0, crash: undefined, dead: false, mails: 0 });
  await freshTables();
  await storedBoard();
  await storedRound();
  await storedObligation();
  await storedColleague('sam', 'lead');
  await storedMessage();
  aws.calls = 0;
}

const restarted = (): void => {
  Object.assign(aws, { crash: undefined, dead: false });
};

const onStream = (): Promise<unknown> =>
  sendMessage({ Records: [aStreamRecord({ ...aMessage() })] }, aContext());

/** One life of a message: the stream with a crash, its retry, then two hours of sweeps. `heard`: SES’s events arrive. */
async function live(crash: Crash | undefined, heard: boolean): Promise<void> {
  vi.setSystemTime(new Date('2027-01-22T07:00:01.000Z'));
  await theWorld();
  aws.crash = crash;
  await onStream().catch(() => undefined);
  restarted();
  if (heard && aws.mails > 0) await recordDelivery(aMailEvent('Send', 'message-1'), aContext());
  await onStream();
  for (let minutes = 0; minutes < 120; minutes += 15) {
    vi.setSystemTime(Date.now() + 15 * 60_000);
    await sendMessage({ sweep: true, at: new Date().toISOString() }, aContext());
  }
}

/** How many calls an undisturbed sending takes. */
async function callsOfOneSending(): Promise<number> {
  await theWorld();
  await onStream();
  return aws.calls;
}

test('a crash before or after any call loses no mail, and doubles one only where the event is lost too', async () => {
  const calls = await callsOfOneSending();
  expect(calls).toBeGreaterThanOrEqual(8);
  const doubled: string[] = [];
  for (let at = 1; at <= calls; at += 1) {
    for (const when of ['before', 'after'] as const) {
      for (const heard of [true, false]) {
        await live({ at, when }, heard);
        const message = await findMessage('message-1');
        const inWords = `${when} call ${at}, event ${heard ? 'heard' : 'lost'}`;
        expect(message?.state, inWords).toBe('sent');
        expect(
          (await itemsOf('MESSAGES_TABLE')).filter(({ outbox }) => outbox !== undefined),
          inWords,
        ).toEqual([]);
        if (aws.mails > 1) doubled.push(inWords);
        expect(aws.mails, inWords).toBeGreaterThanOrEqual(1);
        expect(aws.mails, inWords).toBeLessThanOrEqual(2);
        if (aws.mails === 2) expect(message?.perhapsTwice, inWords).toBe(true);
      }
    }
  }
  // The two ways in which a mail can go out twice: SES took it, the function died, and its event never came.
  expect(doubled).toHaveLength(2);
  for (const inWords of doubled) expect(inWords).toContain('event lost');
}, 240_000);
