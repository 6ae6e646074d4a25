import { expect, test } from 'vitest';
import type { MessageContent } from '../../../shared/domain/message.ts';
import { aboutsOf, contactBy, plannedMessage } from '../../../shared/domain/planned-message.ts';
import { claimable, leaseFrom } from '../../../shared/domain/sending-lease.ts';

const about = { boardId: 'thamesford', roundId: 'round', agencyId: 'police' };
const at = '2027-01-22T07:00:00.000Z';
const to = { personId: 'sam', email: 'sam@example.org' };
const item = { ...about, rule: 'due-day', due: '2027-01-22' };

test('a planned message has not been tried, and says so', () => {
  const content: MessageContent = { kind: 'invitation', about };
  expect(plannedMessage({ id: 'm', to, content, at })).toEqual({
    id: 'm',
    to,
    content,
    at,
    state: 'planned',
    claimedUntil: null,
    attempts: 0,
    sentAt: null,
    subject: null,
    text: null,
    perhapsTwice: false,
  });
});

test('a message is about one return, a digest about several, each once', () => {
  expect(aboutsOf({ kind: 'exempted', about })).toEqual([about]);
  const items = [item, { ...item, rule: 'three-days-after' }, { ...item, agencyId: 'fire' }];
  expect(aboutsOf({ kind: 'reminder-digest', day: '2027-01-22', items })).toEqual([
    about,
    { ...about, agencyId: 'fire' },
  ]);
});

test('what the board’s side says to the agency counts as contact; what goes to the board or among colleagues does not', () => {
  const submissionId = 's';
  expect(contactBy({ kind: 'invitation', about })).toBe('invitation');
  expect(contactBy({ kind: 'reminder-digest', day: '2027-01-22', items: [item] })).toBe('reminder');
  expect(contactBy({ kind: 'receipt', about, submissionId, version: 1 })).toBe('receipt');
  expect(contactBy({ kind: 'due-changed', about, due: '2027-01-22' })).toBe('message');
  expect(contactBy({ kind: 'exempted', about })).toBe('message');
  const notTheBoards: MessageContent[] = [
    { kind: 'time-asked-for', about, until: '2027-02-12' },
    { kind: 'ready-for-sign-off', about, submissionId },
    { kind: 'sign-off-declined', about, submissionId, reason: 'r' },
    { kind: 'colleague-added', about, submissionId, addedBy: 'Alex' },
  ];
  expect(notTheBoards.map(contactBy)).toEqual(notTheBoards.map(() => null));
});

test('a message is claimed when planned, or eighteen minutes after a claim that ended in silence', () => {
  const claimedUntil = leaseFrom(at);
  const after = (minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString();
  expect(claimedUntil).toBe(after(3));
  expect(claimable({ state: 'planned', claimedUntil: null }, at)).toBe('first');
  expect(claimable({ state: 'claimed', claimedUntil }, after(2))).toBe('no');
  expect(claimable({ state: 'claimed', claimedUntil }, after(18))).toBe('no');
  expect(claimable({ state: 'claimed', claimedUntil }, after(18.1))).toBe('again');
  expect(claimable({ state: 'claimed', claimedUntil: null }, after(60))).toBe('no');
  expect(claimable({ state: 'sent', claimedUntil: null }, after(60))).toBe('no');
});
