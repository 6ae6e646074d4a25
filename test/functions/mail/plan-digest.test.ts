import { expect, test } from 'vitest';
import { renderMessage } from '../../../functions/mail/render-message.ts';
import type { MessageContent, PlanItem } from '../../../shared/domain/message.ts';
import { anAction } from '../../builders/an-action.ts';
import { mailFacts } from '../../builders/mail-facts.ts';

const about = { boardId: 'thamesford', roundId: 'section-11-2026', agencyId: 'thamesford-police' };
const owed = { ...about, rule: 'seven-days-before', due: '2027-01-29' };
const step = (differing: Partial<PlanItem> = {}): PlanItem => ({
  ...about,
  rule: 'action-fourteen-days-before',
  due: '2027-02-05',
  actionId: 'action-1',
  ...differing,
});
const quarter = step({ rule: 'action-quarter', due: '2027-01-01', actionId: null });
const digest = (plans: PlanItem[], items: (typeof owed)[] = []): MessageContent => ({
  kind: 'reminder-digest',
  day: '2027-01-22',
  items,
  plans,
});
const actions = [
  anAction({ text: 'Never in a mail', deadline: '2027-02-05' }),
  anAction({ id: 'action-2', number: 2, deadline: '2027-01-20', status: 'in-progress' }),
  anAction({ id: 'action-3', number: 3, status: 'complete' }),
];
const facts = mailFacts({
  plans: [{ agencyId: 'thamesford-police', agencyName: 'Thamesford Police', actions }],
});
const render = (content: MessageContent) => renderMessage(content, facts);

test('a digest of an action plan goes by numbers and days, and leads to the plan', async () => {
  const mail = render(digest([step({ actionId: 'action-2', due: '2027-01-20' }), step(), quarter]));
  expect(mail.text).not.toContain('Never in a mail');
  expect(mail.text).toContain('https://portal.example/agency/thamesford-police/actions');
  await expect(`${mail.subject}\n\n${mail.text}`).toMatchFileSnapshot('./words/reminder-digest-of-plan.txt');
});

test('its subject names the plan and what is due first, or the quarter', () => {
  expect(render(digest([step()])).subject).toBe(
    'Action plan of Thamesford Police: an action is due on Fri 5 Feb 2027',
  );
  expect(render(digest([quarter])).subject).toBe(
    'Action plan of Thamesford Police: how does it go this quarter?',
  );
});

test('beside a return that is owed it is a row of the same mail, which leads home', () => {
  const mail = render(digest([step()], [owed]));
  expect(mail.subject).toContain('is due on Fri 29 Jan 2027');
  expect(mail.text).toContain('Action plan of Thamesford Police');
  expect(mail.text).toContain('Section 11 audit 2026');
  expect(mail.text).toContain('https://portal.example/\n');
});
