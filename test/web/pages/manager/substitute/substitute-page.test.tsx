import { expect, test } from 'vitest';
import type { ReplyOf } from '../../../../../web/src/api/route-shapes.ts';
import { SubstitutePage } from '../../../../../web/src/pages/manager/substitute/substitute-page.tsx';
import { aMe } from '../../../../builders/a-me.ts';
import { type Server, showPage } from '../../../shown-page.tsx';

const rex = { personId: 'rex', name: 'Rex', email: 'rex@example.org', role: 'Reviewer' };
const mia = { personId: 'mia', name: 'Mia', email: 'mia@example.org', role: 'Manager' };
type Found = ReplyOf<'get-substitute'>;
const show = (found: Found, more: Server = {}) =>
  showPage({
    Page: SubstitutePage,
    path: '/board/:boardId/substitute',
    at: '/board/thamesford/substitute',
    me: aMe({ at: 'board', boardId: 'thamesford', role: 'manager' }),
    server: { 'get-substitute': { reply: found }, ...more },
  });

test('a manager names who stands in', async () => {
  const page = await show(
    { substitute: null, candidates: [mia, rex] },
    { 'put-substitute': { reply: { substitute: rex, candidates: [mia, rex] } } },
  );
  await page.tick('Rex');
  await page.press('Save');
  expect(page.sent.at(-1)).toMatchObject({ key: 'put-substitute', body: { personId: 'rex' } });
  expect(page.words()).toContain('Rex stands in now.');
});

test('nobody is a choice too', async () => {
  const page = await show(
    { substitute: rex, candidates: [rex] },
    { 'put-substitute': { reply: { substitute: null, candidates: [rex] } } },
  );
  await page.tick('Nobody');
  await page.press('Save');
  expect(page.sent.at(-1)).toMatchObject({ body: { personId: null } });
  expect(page.words()).toContain('Nobody stands in now.');
});

test('where nobody reviews, the page says whom to ask', async () => {
  expect((await show({ substitute: null, candidates: [] })).words()).toContain('Ask the administrator');
});
