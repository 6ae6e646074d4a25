import { expect, test } from 'vitest';
import type { OwnRedaction } from '../../../../shared/contract/redaction-routes.ts';
import { OwnRedactionsPage } from '../../../../web/src/pages/agency/redactions/own-redactions-page.tsx';
import { aMe } from '../../../builders/a-me.ts';
import { showPage } from '../../shown-page.tsx';

const erased: OwnRedaction = {
  id: 'redaction-1',
  kind: 'answer',
  where: '1.1, What is in place',
  hiddenBy: { name: 'Dee Example', side: 'agency' },
  hiddenAt: '2026-11-02T12:00:00.000Z',
  reason: 'It names a child',
  state: {
    kind: 'erased',
    by: { id: 'mo', name: 'Mo Manager' },
    at: '2026-11-03T09:00:00.000Z',
    doneAt: '2026-11-03T09:01:00.000Z',
  },
  reissued: [{ submissionId: 's1', version: 1, documentId: 'd2' }],
};
const show = (redactions: OwnRedaction[]) =>
  showPage({
    Page: OwnRedactionsPage,
    path: '/agency/:agencyId/redactions',
    at: '/agency/thamesford-police/redactions',
    me: aMe({ at: 'agency', agencyId: 'thamesford-police', role: 'lead' }),
    server: { 'list-own-redactions': { reply: { redactions } } },
  });

test('each says who hid it, when and why, who decided, and what was issued again', async () => {
  const hidden: OwnRedaction = {
    ...erased,
    id: 'redaction-2',
    hiddenBy: { name: 'Rae Viewer', side: 'board' },
    reason: null,
    state: { kind: 'hidden' },
    reissued: [],
  };
  const page = await show([hidden, erased]);
  expect(page.words()).toContain('Rae Viewer (the board)');
  expect(page.words()).toContain('The reason was erased too');
  expect(page.words()).toContain('Nobody yet: the board’s manager decides');
  expect(page.words()).toContain('Dee Example (your agency), Monday 2 November 2026');
  expect(page.words()).toContain('Mo Manager, Tuesday 3 November 2026');
  expect(page.all('main a, a').map((link) => link.getAttribute('href'))).toContain(
    '/agency/thamesford-police/returns/s1/versions/1',
  );
});

test('where nothing was hidden, the page says how one hides something', async () => {
  expect((await show([])).words()).toContain('Nothing of yours was ever hidden or erased.');
});
