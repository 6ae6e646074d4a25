import { act } from 'react';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EvidenceView } from '../../../../shared/contract/evidence-routes.ts';
import { SectionPage } from '../../../../web/src/pages/agency/section/section-page.tsx';
import { aMe } from '../../../builders/a-me.ts';
import { anEvidenceView } from '../../../builders/an-evidence.ts';
import { anOpenReturn } from '../../../builders/an-open-return.ts';
import { everyKindForm } from '../../../builders/every-kind-form.ts';
import { showPage } from '../../shown-page.tsx';

let count = 0;
beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
  vi.setSystemTime(new Date('2026-11-22T10:00:00Z'));
  return () => vi.useRealTimers();
});

describe('beside an answer', () => {
  // Loaded by the page only when it is wanted: here once, so that no test waits for it to be made ready.
  beforeAll(() => import('../../../../web/src/fields/attached-evidence.tsx'));

  const show = (answers: Record<string, true | string>, evidence: EvidenceView[]) => {
    // What is known of one library outlives the page, so each test looks into one of its own.
    count += 1;
    const agencyId = `agency-${count}`;
    return showPage({
      Page: SectionPage,
      path: '/agency/:agencyId/returns/:submissionId/sections/:section',
      at: `/agency/${agencyId}/returns/of-${agencyId}/sections/practice`,
      me: aMe({ at: 'agency', agencyId, role: 'contributor' }),
      server: {
        'get-answers': {
          reply: anOpenReturn({ id: `of-${agencyId}`, answers: { '1.1': { grade: 'met', ...answers } } }),
        },
        'get-edition': { reply: everyKindForm },
        'list-evidence': { reply: { agencyName: 'Thamesford Police', evidence } },
        'save-answer': { reply: { version: 2, at: '2026-11-22T10:00:00.000Z' } },
      },
    });
  };
  /** The part of the page that is loaded only now. */
  const loaded = (check: () => void) => act(async () => vi.waitFor(check, 5_000));

  test('stands how many items prove it, and each with its check', async () => {
    const page = await show({ 'evidence.policy': true }, [anEvidenceView()]);
    await loaded(() => expect(page.words()).toContain('Safeguarding policy'));
    expect(page.words()).toMatch(/Evidence, 1\.1: 1 item/);
    expect(page.words()).toMatch(/Document, official, of Mon 1 Jun 2026.*Checked.*Open/);
  });

  test('an item of the library is attached, and taken off again', async () => {
    const page = await show({}, [anEvidenceView()]);
    await page.press('Add evidence, 1.1');
    await loaded(() => expect(page.words()).toContain('Use what your library has'));
    await page.fill('Use what your library has', 'policy');
    await page.press('Use it');
    await loaded(() => expect(page.words()).toMatch(/Evidence, 1\.1: 1 item/));
    await page.press('Take off');
    const saves = () =>
      page.sent
        .filter(({ key }) => key === 'save-answer')
        .map(({ url, body }) => [url.split('/').slice(-2).join('/'), (body as { value: unknown }).value]);
    await loaded(() =>
      expect(saves()).toEqual([
        ['1.1/evidence.policy', true],
        ['1.1/evidence.policy', null],
      ]),
    );
  });
});
