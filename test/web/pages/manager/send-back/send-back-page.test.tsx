import { beforeEach, expect, test, vi } from 'vitest';
import type { RoleGrant } from '../../../../../shared/domain/role.ts';
import { SendBackPage } from '../../../../../web/src/pages/manager/send-back/send-back-page.tsx';
import { aDesk } from '../../../../builders/a-desk.ts';
import { aMe } from '../../../../builders/a-me.ts';
import { aReceivedObligation } from '../../../../builders/an-obligation.ts';
import { type Server, showPage } from '../../../shown-page.tsx';

const reviewer: RoleGrant = { at: 'board', boardId: 'thamesford', role: 'reviewer' };
const here = '/board/thamesford/rounds/section-11-2026/agencies/thamesford-police';

const show = (server: Server, search = '') =>
  showPage({
    Page: SendBackPage,
    path: '/board/:boardId/rounds/:roundId/agencies/:agencyId/send-back',
    at: `${here}/send-back${search}`,
    me: aMe(reviewer),
    server: { 'get-review': { reply: aDesk() }, ...server },
  });

beforeEach(() => {
  vi.setSystemTime(new Date('2027-01-25T10:00:00Z'));
  return () => vi.useRealTimers();
});

test('the chosen questions go back with a reason and a day, which is a fortnight unless told', async () => {
  const sent = aReceivedObligation({ state: { kind: 'sent-back', version: 1 } });
  const page = await show({ 'send-back': { reply: sent } }, '?question=1.1');
  await page.tick('1.2 We check.');
  await page.fill('What would you like to know?', 'Which year is this from?');
  await page.press('Send 2 questions back');
  expect(page.sent.at(-1)?.body).toEqual({
    version: 1,
    questions: ['1.1', '1.2'],
    due: '2027-02-08',
    reason: 'Which year is this from?',
  });
  expect(page.address.now).toBe(here);
});

test('what is missing is said at once', async () => {
  const page = await show({});
  await page.press('Send back');
  expect(page.faults()).toEqual(['Choose at least one question', 'Say what you would like to know']);
  expect(page.sent.map(({ key }) => key)).toEqual(['get-review']);
});

test('a refusal stands at its field', async () => {
  const page = await show({ 'send-back': { refused: 'newer-version' } }, '?question=1.1');
  await page.fill('What would you like to know?', 'Which year?');
  await page.press('Send one question back');
  expect(page.faults()).toEqual([
    'A newer version of this return has arrived. Copy what you are writing, then reload the page to go on with it.',
  ]);
});

test('what is not under review cannot be sent back', async () => {
  const obligation = aReceivedObligation({ state: { kind: 'sent-back', version: 1 } });
  const page = await show({ 'get-review': { reply: aDesk({ obligation }) } });
  expect(page.words()).toContain('This return is not under review');
});
