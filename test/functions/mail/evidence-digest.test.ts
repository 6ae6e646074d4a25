import { expect, test } from 'vitest';
import { renderMessage } from '../../../functions/mail/render-message.ts';
import type { ExpiryItem, MessageContent } from '../../../shared/domain/message.ts';
import { anItem } from '../../builders/an-evidence.ts';
import { mailFacts } from '../../builders/mail-facts.ts';

const about = { boardId: 'thamesford', roundId: 'section-11-2026', agencyId: 'thamesford-police' };
const owed = { ...about, rule: 'seven-days-before', due: '2027-01-29' };
const step = (differing: Partial<ExpiryItem> = {}): ExpiryItem => ({
  ...about,
  rule: 'evidence-expires-soon',
  due: '2027-02-19',
  evidenceId: 'policy',
  ...differing,
});
const expired = step({ rule: 'evidence-expired', due: '2027-01-20', evidenceId: 'plan' });
const digest = (evidence: ExpiryItem[], items: (typeof owed)[] = []): MessageContent => ({
  kind: 'reminder-digest',
  day: '2027-01-22',
  items,
  evidence,
});
const items = [
  anItem({ title: 'Never in a mail' }),
  anItem({ id: 'plan', kind: 'checklist', day: '2025-03-03', title: 'Nor this' }),
];
const library = { agencyId: 'thamesford-police', agencyName: 'Thamesford Police', items };
const render = (content: MessageContent, libraries = [library]) =>
  renderMessage(content, mailFacts({ libraries }));

test('a digest of evidence goes by kinds and days, and leads to the library', async () => {
  const mail = render(digest([expired, step()]));
  expect(mail.text).not.toContain('Never in a mail');
  expect(mail.text).toContain('https://portal.example/agency/thamesford-police/evidence');
  await expect(`${mail.subject}\n\n${mail.text}`).toMatchFileSnapshot(
    './words/reminder-digest-of-evidence.txt',
  );
});

test('its subject says what is first, and of how many agencies', () => {
  expect(render(digest([step()])).subject).toBe(
    'Evidence of Thamesford Police: an item expires on Fri 19 Feb 2027',
  );
  const fire = { ...library, agencyId: 'thamesford-fire', agencyName: 'Thamesford Fire' };
  const both = render(digest([step(), step({ agencyId: 'thamesford-fire' })]), [library, fire]);
  expect(both.subject).toBe(
    'Evidence of Thamesford Police and 1 other agency: an item expires on Fri 19 Feb 2027',
  );
  expect(both.text).toContain('See your agencies:\nhttps://portal.example/\n');
});

test('beside a return that is owed it is a row of the same mail, which leads home', () => {
  const mail = render(digest([step()], [owed]));
  expect(mail.subject).toContain('is due on Fri 29 Jan 2027');
  expect(mail.text).toContain('Evidence of Thamesford Police');
  expect(mail.text).toContain('https://portal.example/\n');
});
