import { expect, test } from 'vitest';
import type { Holder } from '../../../../shared/contract/reply-shapes.ts';
import type { AgencyRole } from '../../../../shared/domain/role.ts';
import { VersionPage } from '../../../../web/src/pages/agency/version/version-page.tsx';
import { aFrozenReturn } from '../../../builders/a-desk.ts';
import { aMe } from '../../../builders/a-me.ts';
import { aVersion } from '../../../builders/mail-facts.ts';
import { type Server, showPage } from '../../shown-page.tsx';

const asks = { boardId: 'thamesford', boardName: 'Thamesford LSCB', roundId: 'r1', roundTitle: 'Section 11' };
const downs: Holder = {
  ...{ boardId: 'downs', boardName: 'Downs LSCB', roundId: 'r2', roundTitle: 'Audit 2026' },
  ...{ holds: 1, whyNot: null },
};
const both: Holder[] = [{ ...asks, holds: 2, whyNot: 'The board holds this version already.' }, downs];

const show = (holders: Holder[], role: AgencyRole = 'lead', more: Server = {}) =>
  showPage({
    Page: VersionPage,
    path: '/agency/:agencyId/returns/:submissionId/versions/:version',
    at: '/agency/thamesford-police/returns/s1/versions/2',
    me: aMe({ at: 'agency', agencyId: 'thamesford-police', role }),
    server: {
      'get-version': {
        reply: {
          version: { ...aVersion, version: 2 },
          snapshot: aFrozenReturn(),
          meets: [{ ...asks, opens: '2026-11-02', due: '2027-01-29' }],
          agencyName: 'Thamesford Police',
          holders,
        },
      },
      'get-agency-document': {
        reply: { documentId: 'd', state: 'being-prepared', fileName: 'r.pdf', sha256: null, url: null },
      },
      ...more,
    },
  });

test('where several boards ask, each is named with the version that it holds', async () => {
  const page = await show(both);
  const rows = page.texts('table tr').filter((text) => /LSCB/.test(text));
  expect(rows[0]).toMatch(/^Thamesford LSCB.*Version 2/);
  expect(rows[1]).toMatch(/^Downs LSCB.*Version 1.*Share version 2/);
});

test('a lead shares it, asked once more; the board is told', async () => {
  const shared = [both[0]!, { ...downs, holds: 2, whyNot: 'The board holds this version already.' }];
  const page = await show(both, 'lead', { 'share-version': { reply: { holders: shared } } });
  await page.press('Share version 2 with Downs LSCB');
  expect(page.words()).toContain('beside version 1, which it keeps');
  await page.press('Share it');
  expect(page.sent.at(-1)).toMatchObject({ key: 'share-version', body: { roundId: 'r2' } });
  expect(page.words()).toContain('Downs LSCB has version 2 now, and its managers are told.');
  expect(page.words()).not.toContain('Share version 2 with');
});

test('why a board cannot be given it is said; a contributor shares nothing; one board needs no table', async () => {
  const closed = [both[0]!, { ...downs, whyNot: 'This board has given its feedback.' }];
  expect((await show(closed)).words()).toContain('This board has given its feedback.');
  expect((await show(both, 'contributor')).words()).not.toContain('Share version 2');
  expect((await show([])).words()).not.toContain('Which board holds which version');
});
