import { expect, test } from 'vitest';
import type { ReplyOf } from '../../../../web/src/api/route-shapes.ts';
import { HideEvidencePage } from '../../../../web/src/pages/agency/hide-evidence/hide-evidence-page.tsx';
import { HideInVersionPage } from '../../../../web/src/pages/agency/hide-text/hide-text-page.tsx';
import { aMe } from '../../../builders/a-me.ts';
import { aPrintedReturn } from '../../../builders/a-printed-return.ts';
import { everyKindAnswers } from '../../../builders/every-kind-form.ts';
import { showPage } from '../../shown-page.tsx';

const child = 'Jemima Quibble';
const printed = aPrintedReturn(
  {},
  { ...everyKindAnswers, '1.1': { grade: 'met', note: `${child} told us.` } },
);
const version: ReplyOf<'get-version'> = {
  version: printed.signed!,
  snapshot: printed.snapshot,
  meets: [...printed.meets],
  holders: [],
  agencyName: 'Thamesford Police',
};

const shown = (refused = false) =>
  showPage({
    Page: HideInVersionPage,
    path: '/agency/:agencyId/returns/:submissionId/versions/:version/hide',
    at: '/agency/thamesford-police/returns/return-1/versions/1/hide',
    me: aMe({ at: 'agency', agencyId: 'thamesford-police', role: 'contributor' }),
    server: {
      'get-version': { reply: version },
      'hide-text': refused
        ? { refused: 'reason-repeats-it' }
        : {
            reply: {
              id: 'redaction-1',
              agencyId: 'thamesford-police',
              agencyName: 'Thamesford Police',
              kind: 'answer',
              where: '1.1, What is in place',
              hiddenBy: { name: 'Ola Example', side: 'agency' },
              hiddenAt: '2026-11-02T12:00:00.000Z',
              reason: 'It names a child',
              state: { kind: 'hidden' },
              found: null,
              mailsSent: 0,
            },
          },
    },
  });

test('somebody chooses the answer, copies the words and says why; nothing of it stands in an address', async () => {
  const page = await shown();
  await page.fill('Which answer is it in?', '1.1 note');
  expect(page.words()).toContain(`${child} told us.`);
  await page.fill('The words that should not be seen', ` ${child} `);
  await page.fill('Why should they not be seen?', 'It names a child');
  await page.press('Hide it now');
  const sent = page.sent.find(({ key }) => key === 'hide-text');
  expect(sent?.body).toEqual({ question: '1.1', part: 'note', passage: child, reason: 'It names a child' });
  expect(page.sent.every(({ url }) => !decodeURIComponent(url).includes(child))).toBe(true);
  expect(page.address.now).toBe('/agency/thamesford-police/returns/return-1/versions/1');
});

test('all of an answer can be hidden without copying it', async () => {
  const page = await shown();
  await page.fill('Which answer is it in?', '1.1 note');
  await page.tick('All of this answer');
  await page.fill('Why should they not be seen?', 'It names a child');
  await page.press('Hide it now');
  expect(page.sent.find(({ key }) => key === 'hide-text')?.body).toMatchObject({ passage: null });
});

test('a grade is no words that could be hidden', async () => {
  const page = await shown();
  const offered = page.texts('select option');
  expect(offered).toContain('1.1, What is in place');
  expect(offered.filter((each) => each.includes('Grade'))).toEqual([]);
});

test('what is missing, too short or not there is said before anything is sent', async () => {
  const page = await shown();
  await page.press('Hide it now');
  expect(page.faults()).toEqual(['Choose the answer']);
  await page.fill('Which answer is it in?', '1.1 note');
  await page.fill('The words that should not be seen', 'ab');
  await page.press('Hide it now');
  expect(page.faults()).toEqual(['Give at least 3 characters, exactly as they are shown', 'Give a reason']);
  await page.fill('The words that should not be seen', 'jemima');
  await page.press('Hide it now');
  expect(page.faults()[0]).toContain('These words do not stand in that answer');
  expect(page.sent.map(({ key }) => key)).not.toContain('hide-text');
});

test('a reason that says the words again is refused where it was typed', async () => {
  const page = await shown(true);
  await page.fill('Which answer is it in?', '1.1 note');
  await page.fill('The words that should not be seen', child);
  await page.fill('Why should they not be seen?', `It names ${child}`);
  await page.press('Hide it now');
  expect(page.texts('#reason-error')[0]).toContain('Say why without those words');
});

test('a document is hidden with a reason', async () => {
  const page = await showPage({
    Page: HideEvidencePage,
    path: '/agency/:agencyId/evidence/:evidenceId/versions/:version/hide',
    at: '/agency/thamesford-police/evidence/minutes/versions/2/hide',
    me: aMe({ at: 'agency', agencyId: 'thamesford-police', role: 'lead' }),
    server: { 'hide-evidence': { refused: 'evidence-not-clean' } },
  });
  await page.press('Hide it now');
  expect(page.faults()).toEqual(['Give a reason']);
  await page.fill('Why should it not be seen?', 'It names a child');
  await page.press('Hide it now');
  expect(page.faults()[0]).toContain('This file cannot be opened');
});
