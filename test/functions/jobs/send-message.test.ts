import { SESv2ServiceException, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { handler } from '../../../functions/jobs/send-message.ts';
import { ses } from '../../../functions/mail/send-mail.ts';
import { findMessage, listMessages } from '../../../functions/store/messages.ts';
import { findObligation } from '../../../functions/store/obligations.ts';
import type { Message } from '../../../shared/domain/message.ts';
import { aContext } from '../../builders/a-context.ts';
import { aMessage, anAbout, storedMessage } from '../../builders/a-message.ts';
import { aStreamRecord } from '../../builders/a-stream-record.ts';
import {
  storedBoard,
  storedColleague,
  storedItem,
  storedObligation,
  storedRound,
} from '../../builders/stored.ts';
import { freshTables, itemsOf } from '../../database.ts';

const sesMock = mockClient(ses);
const now = '2027-01-22T07:00:01.000Z';
const refusal = (name: string, status: number): SESv2ServiceException =>
  new SESv2ServiceException({ name, message: '', $fault: 'client', $metadata: { httpStatusCode: status } });

beforeEach(async () => {
  await freshTables();
  sesMock.reset();
  sesMock.on(SendEmailCommand).resolves({ MessageId: 'ses-1' });
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
  await storedBoard();
  await storedRound();
  await storedObligation();
  await storedColleague('sam', 'lead');
});
afterEach(() => {
  vi.useRealTimers();
});

const planned = async (): Promise<unknown> =>
  handler({ Records: [aStreamRecord({ ...aMessage() })] }, aContext());
const sweep = (left?: () => number): Promise<unknown> => handler({ sweep: true, at: now }, aContext(left));
const later = (minutes: number): void => {
  vi.setSystemTime(Date.now() + minutes * 60_000);
};
const mails = (): number => sesMock.commandCalls(SendEmailCommand).length;
const message = async (id = 'message-1'): Promise<Message | undefined> => findMessage(id);
const waiting = async (): Promise<number> =>
  (await itemsOf('MESSAGES_TABLE')).filter(({ outbox }) => outbox === 'waiting').length;

describe('a message that was just planned', () => {
  test('is sent once, with its words kept, and is the agency’s last contact', async () => {
    await storedMessage();
    expect(await planned()).toEqual({ batchItemFailures: [] });
    expect(mails()).toBe(1);
    expect(await message()).toMatchObject({
      state: 'sent',
      attempts: 1,
      sentAt: now,
      claimedUntil: null,
      perhapsTwice: false,
      subject: 'Thamesford LSCB: “Section 11 audit 2026” is due on Fri 29 Jan 2027',
    });
    expect((await message())?.text).toContain('Dear Person sam,');
    expect(await waiting()).toBe(0);
    expect((await findObligation('section-11-2026', 'thamesford-police'))?.lastContact).toEqual({
      at: '2027-01-22T07:00:00.000Z',
      how: 'reminder',
      outcome: 'sent',
    });
    expect((await listMessages('section-11-2026', 'thamesford-police')).map(({ id }) => id)).toEqual([
      'message-1',
    ]);
  });

  test('is not sent again by the stream’s second try, its own changes, or the sweep', async () => {
    const seen = await storedMessage();
    await Promise.all([planned(), planned(), sweep()]);
    await planned();
    await handler(
      { Records: [aStreamRecord({ ...seen, state: 'claimed', attempts: 1 }, 'MODIFY')] },
      aContext(),
    );
    later(60);
    await sweep();
    expect(mails()).toBe(1);
  });
});

describe('nothing is said that is no longer true', () => {
  test.each([
    ['submitted', { state: { kind: 'received', version: 1 } }],
    ['exempt', { exemptOn: '2027-01-21' }],
    ['moved to another due day', { due: '2027-02-12' }],
  ] as const)(
    'a return that is %s meanwhile is left out, and a mail without any is not sent',
    async (_, how) => {
      await storedMessage();
      await storedObligation(how);
      await planned();
      expect(mails()).toBe(0);
      expect(await message()).toMatchObject({ state: 'suppressed', subject: null });
      expect(await waiting()).toBe(0);
    },
  );

  test('the other returns of the digest stay, and the message keeps what was said', async () => {
    await storedObligation({ agencyId: 'thamesford-fire', state: { kind: 'received', version: 1 } });
    await storedColleague('sam', 'lead', ['thamesford-police', 'thamesford-fire']);
    const item = { ...anAbout, rule: 'seven-days-before', due: '2027-01-29' };
    const items = [{ ...item, agencyId: 'thamesford-fire' }, item];
    await storedMessage({ content: { kind: 'reminder-digest', day: '2027-01-22', items } });
    await planned();
    expect((await message())?.content).toMatchObject({ items: [item] });
    expect(await listMessages('section-11-2026', 'thamesford-fire')).toEqual([]);
  });

  test('somebody who has left the agency, or is unknown, gets nothing', async () => {
    await storedColleague('sam', 'lead', ['another-agency']);
    await storedMessage();
    await storedMessage({ id: 'message-2', to: { personId: 'nobody', email: 'nobody@example.org' } });
    await sweep();
    expect(mails()).toBe(0);
    expect(await message('message-2')).toMatchObject({ state: 'suppressed' });
  });

  test('a digest kept back for days says nothing of what a later one has said', async () => {
    await storedMessage();
    const step = { pk: 'OBLIGATION#section-11-2026#thamesford-police', sk: 'STEP#2027-01-29#due-day#sam' };
    await storedItem({ ...step, messageId: 'message-9', at: now });
    later(7 * 24 * 60);
    await sweep();
    expect(mails()).toBe(0);
    expect(await message()).toMatchObject({ state: 'suppressed' });
  });
});

describe('SES says no', () => {
  test('while it asks to slow down, the message stays planned and the sweep sends it', async () => {
    await storedMessage();
    sesMock.on(SendEmailCommand).rejects(refusal('TooManyRequestsException', 429));
    await planned();
    expect(await message()).toMatchObject({ state: 'planned', attempts: 1, claimedUntil: null });
    sesMock.on(SendEmailCommand).resolves({});
    await sweep();
    expect(await message()).toMatchObject({ state: 'sent', attempts: 2, perhapsTwice: false });
  });

  test('a mail that it will never take has failed', async () => {
    await storedMessage();
    sesMock.on(SendEmailCommand).rejects(refusal('MessageRejected', 400));
    await planned();
    later(60);
    await sweep();
    expect(mails()).toBe(1);
    expect(await message()).toMatchObject({ state: 'failed' });
    expect((await findObligation('section-11-2026', 'thamesford-police'))?.lastContact?.outcome).toBe(
      'failed',
    );
  });
});

describe('SES does not answer', () => {
  beforeEach(async () => {
    await storedMessage();
    sesMock.on(SendEmailCommand).rejectsOnce(new Error('socket hang up')).resolves({});
    await planned();
  });

  test('its own event is waited for, and a second mail is marked', async () => {
    for (const minutes of [1, 5, 10]) {
      later(minutes);
      await sweep();
      expect(mails()).toBe(1);
      expect(await message()).toMatchObject({ state: 'claimed', perhapsTwice: false });
    }
    later(5);
    await sweep();
    expect(mails()).toBe(2);
    expect(await message()).toMatchObject({ state: 'sent', attempts: 2, perhapsTwice: true });
  });
});

describe('the sweep', () => {
  test('stops in time and leaves the rest to the next', async () => {
    for (const n of [1, 2, 3]) await storedMessage({ id: `message-${n}` });
    await sweep(() => 1000);
    expect(mails()).toBe(0);
    await sweep();
    expect(mails()).toBe(3);
  });

  test('sends the others when one faults, and fails where people can see it', async () => {
    await storedMessage();
    await storedMessage({ id: 'message-2', to: { personId: 'kim', email: 'kim@example.org' } });
    await storedItem(
      { pk: 'PEOPLE', sk: 'PERSON#kim', name: 'a row that no schema allows' },
      'DIRECTORY_TABLE',
    );
    await expect(sweep()).rejects.toThrow('send-message failed');
    expect(await message()).toMatchObject({ state: 'sent' });
    const records = [aMessage(), aMessage({ id: 'message-2' })].map((each, n) =>
      aStreamRecord({ ...each }, 'INSERT', `sequence-${n}`),
    );
    expect(await handler({ Records: records }, aContext())).toEqual({
      batchItemFailures: [{ itemIdentifier: 'sequence-1' }],
    });
  });
});
