import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { handler } from '../../../functions/jobs/record-delivery.ts';
import { recordContact } from '../../../functions/store/last-contact.ts';
import { findMessage } from '../../../functions/store/messages.ts';
import { findObligation } from '../../../functions/store/obligations.ts';
import { aContext } from '../../builders/a-context.ts';
import { aMailEvent } from '../../builders/a-mail-event.ts';
import { anAbout, storedMessage } from '../../builders/a-message.ts';
import { storedObligation } from '../../builders/stored.ts';
import { freshTables, itemsOf } from '../../database.ts';

beforeEach(async () => {
  await freshTables();
  await storedObligation({ lastContact: null });
  await storedMessage();
});

type Told = 'Send' | 'Delivery' | 'Complaint' | 'Reject' | 'DeliveryDelay' | 'hard bounce' | 'soft bounce';

const told = async (what: Told, id = 'message-1'): Promise<void> => {
  const event =
    what === 'hard bounce'
      ? aMailEvent('Bounce', id)
      : what === 'soft bounce'
        ? aMailEvent('Bounce', id, 'Transient')
        : aMailEvent(what, id);
  await handler(event, aContext());
};
const state = async (): Promise<unknown> => (await findMessage('message-1'))?.state;
const lastContact = async () => (await findObligation(anAbout.roundId, anAbout.agencyId))?.lastContact;

describe('what became of a mail', () => {
  test.each([
    [['Send'], 'sent', 'sent'],
    [['Send', 'DeliveryDelay'], 'sent', 'sent'],
    [['Send', 'Delivery'], 'delivered', 'accepted'],
    [['Send', 'hard bounce'], 'bounced', 'bounced'],
    [['Send', 'soft bounce'], 'bounced', 'sent'],
    // A note of absence comes as a transient bounce after the delivery.
    [['Send', 'Delivery', 'soft bounce'], 'delivered', 'accepted'],
    [['Send', 'Delivery', 'hard bounce'], 'bounced', 'bounced'],
    [['Send', 'Delivery', 'Complaint'], 'complained', 'complained'],
    [['Send', 'Reject'], 'failed', 'sent'],
  ] as const)('after %j it is “%s”, whatever the order and however often', async (events, last, contact) => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
        async (shuffled) => {
          await freshTables();
          await storedObligation({ lastContact: null });
          await storedMessage();
          for (const event of shuffled) await told(event);
          expect(await state()).toBe(last);
          expect(await lastContact()).toMatchObject({ how: 'reminder', outcome: contact });
        },
      ),
      { numRuns: 8 },
    );
  });

  test('SES’s own Send event takes the message out of the outbox and says when it was sent', async () => {
    await told('Send');
    expect(await findMessage('message-1')).toMatchObject({
      state: 'sent',
      sentAt: '2027-01-22T07:00:05.000Z',
      claimedUntil: null,
    });
    expect((await itemsOf('MESSAGES_TABLE')).filter(({ outbox }) => outbox !== undefined)).toEqual([]);
  });

  test('an event about a mail that is not ours, or no longer kept, changes nothing', async () => {
    await told('Delivery', 'message-of-the-sign-in');
    await handler(
      { detail: { eventType: 'Delivery', mail: { timestamp: '2027-01-22T07:00:05.000Z', tags: {} } } },
      aContext(),
    );
    expect(await state()).toBe('planned');
    expect(await itemsOf('MESSAGES_TABLE')).toHaveLength(2);
  });
});

describe('the last contact with an agency', () => {
  const wave = '2027-01-22T07:00:00.000Z';

  test('an older one never covers a newer one', async () => {
    const newer = { at: '2027-01-25T10:00:00.000Z', how: 'chase', outcome: 'recorded' } as const;
    expect(await recordContact(anAbout, newer)).toBe(true);
    await told('Delivery');
    expect(await lastContact()).toEqual(newer);
  });

  test('of several people written to at once, the one whose mail came back is seen', async () => {
    await storedMessage({ id: 'message-2', to: { personId: 'kim', email: 'kim@example.org' } });
    await told('hard bounce', 'message-2');
    await told('Delivery');
    expect(await lastContact()).toEqual({ at: wave, how: 'reminder', outcome: 'bounced' });
  });

  test('what goes to the board itself is no contact with the agency', async () => {
    await storedMessage({
      id: 'message-3',
      content: { kind: 'time-asked-for', about: anAbout, until: '2027-02-12' },
    });
    await told('Delivery', 'message-3');
    expect(await lastContact()).toBeNull();
  });

  test('an obligation that is no longer there stays away', async () => {
    const gone = { ...anAbout, agencyId: 'gone' };
    expect(await recordContact(gone, { at: wave, how: 'reminder', outcome: 'sent' })).toBe(false);
    expect(await findObligation(gone.roundId, gone.agencyId)).toBeUndefined();
  });
});
