import { expect, test } from 'vitest';
import type { RedactionView } from '../../../../../shared/contract/redaction-routes.ts';
import { RedactionsPage } from '../../../../../web/src/pages/manager/redactions/redactions-page.tsx';
import { aMe } from '../../../../builders/a-me.ts';
import { showPage } from '../../../shown-page.tsx';

const by = { id: 'priya', name: 'Priya Example' };
const at = '2026-11-02T12:00:00.000Z';

const aRedaction = (differing: Partial<RedactionView> = {}): RedactionView => ({
  id: 'redaction-1',
  agencyId: 'thamesford-police',
  agencyName: 'Thamesford Police',
  kind: 'answer',
  where: '1.1, What is in place',
  hiddenBy: { name: 'Ola Example', side: 'agency' },
  hiddenAt: at,
  reason: 'It names a child',
  state: { kind: 'hidden' },
  found: { versions: 2, reviews: 1 },
  mailsSent: 0,
  ...differing,
});

const erasing = aRedaction({ state: { kind: 'erasing', by, at } });
const shown = (...redactions: RedactionView[]) =>
  showPage({
    Page: RedactionsPage,
    path: '/board/:boardId/redactions',
    at: '/board/thamesford/redactions',
    me: aMe({ at: 'board', boardId: 'thamesford', role: 'manager' }),
    server: {
      'list-redactions': [{ reply: { redactions } }, { reply: { redactions: [erasing] } }],
      'erase-text': { reply: erasing },
      'restore-text': { refused: 'not-hidden' },
    },
  });

test('what waits for the manager says who hid it, why, and where the words are found', async () => {
  const page = await shown(aRedaction());
  expect(page.words()).toContain('Thamesford Police: 1.1, What is in place');
  expect(page.words()).toContain('Hidden, waits for you');
  expect(page.words()).toContain('Ola Example (the agency), Monday 2 November 2026');
  expect(page.words()).toContain('Submitted versions: 2; reviews and notes of boards: 1');
});

test('erasing wants the word typed, and then says that the portal is at work', async () => {
  const page = await shown(aRedaction());
  await page.press('Erase for ever');
  await page.pressIn('dialog', 'Erase for ever');
  expect(page.faults()).toEqual(['Type “erase” to confirm']);
  expect(page.sent.map(({ key }) => key)).not.toContain('erase-text');
  await page.fillBox('confirm', 'Erase');
  await page.pressIn('dialog', 'Erase for ever');
  expect(page.sent.find(({ key }) => key === 'erase-text')).toMatchObject({
    url: '/api/manager/thamesford/redactions/redaction-1/erase',
    body: { confirm: 'erase' },
  });
  expect(page.words()).toContain('Being erased');
  expect(page.words()).toContain('The portal is at work');
});

test('putting back what somebody has decided on meanwhile is refused in words', async () => {
  const page = await shown(aRedaction());
  await page.press('Put it back');
  expect(page.faults()[0]).toContain('This is not hidden any more');
});

test('a tombstone says who, when and why; mails that left with the words are to be deleted by their readers', async () => {
  const page = await shown(
    aRedaction({ state: { kind: 'erased', by, at, doneAt: '2026-11-03T09:00:00.000Z' }, mailsSent: 2 }),
  );
  expect(page.words()).toContain('Erased for ever');
  expect(page.words()).toContain('Priya Example, Tuesday 3 November 2026');
  expect(page.words()).toContain(
    '2 mails have left with the words in them: ask whoever got them to delete them.',
  );
  expect(page.texts('button')).toEqual([]);
});

test('where nothing was ever hidden, the page says so', async () => {
  expect((await shown()).words()).toContain('Nothing is hidden, and nothing was ever erased');
});
