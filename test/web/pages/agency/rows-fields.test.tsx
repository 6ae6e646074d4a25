import { act } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { RoleGrant } from '../../../../shared/domain/role.ts';
import { CheckPage } from '../../../../web/src/pages/agency/check/check-page.tsx';
import { PrintPage } from '../../../../web/src/pages/agency/print/print-page.tsx';
import { SectionPage } from '../../../../web/src/pages/agency/section/section-page.tsx';
import { aMe } from '../../../builders/a-me.ts';
import { anOpenReturn, type Standing } from '../../../builders/an-open-return.ts';
import { everyKindAnswers, everyKindForm } from '../../../builders/every-kind-form.ts';
import { added } from '../../../builders/figures-section.ts';
import { type Server, showPage } from '../../shown-page.tsx';

const contributor: RoleGrant = { at: 'agency', agencyId: 'thamesford-police', role: 'contributor' };

let count = 0;
const show = async (
  standing: Standing = {},
  server: Server = {},
  Page = SectionPage,
  after = '/sections/figures',
) => {
  count += 1;
  const id = `rows-${count}`;
  const path = '/agency/:agencyId/returns/:submissionId';
  const page = await showPage({
    Page,
    path: Page === SectionPage ? `${path}/sections/:section` : `${path}${after}`,
    at: `/agency/thamesford-police/returns/${id}${after}`,
    me: aMe(contributor),
    server: {
      'get-answers': { reply: anOpenReturn({ id, ...standing }) },
      'get-edition': { reply: everyKindForm },
      'save-answer': { reply: { version: 2, at: '2026-11-10T10:32:00.000Z' } },
      ...server,
    },
  });
  await Promise.all([
    import('../../../../web/src/fields/table-field.tsx'),
    import('../../../../web/src/fields/list-field.tsx'),
  ]);
  await act(() => new Promise((done) => setTimeout(done, 20)));
  return page;
};
type Shown = Awaited<ReturnType<typeof show>>;

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

const soon = (check: () => void) =>
  act(async () => {
    await vi.waitFor(check, 5000);
  });

const saves = (page: Shown) =>
  Object.fromEntries(
    page.sent
      .filter(({ key }) => key === 'save-answer')
      .map(({ url, body }) => [url.split('/').slice(-2).join('/'), (body as { value: unknown }).value]),
  );

const control = (page: Shown, id: string) => {
  const found = page.all(`[id="${id}"]`)[0];
  if (!(found instanceof HTMLElement)) throw new Error(`Nothing is called ${id}`);
  return found as HTMLInputElement;
};
const outputs = (page: Shown) =>
  Object.fromEntries(
    page.all('output').map((output) => [output.getAttribute('aria-label'), output.textContent]),
  );

const paste = (target: HTMLElement, text: string) =>
  act(async () => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => text } });
    target.dispatchEvent(event);
  });

const key = (name: string, shiftKey = false) =>
  act(async () => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, shiftKey, bubbles: true, cancelable: true }),
    );
  });

describe('a table', () => {
  test('is filled cell by cell; what is worked out and the totals follow', async () => {
    const page = await show();
    await page.fill('Headcount, Group 1', '1,200');
    await page.fill('Required, Group 1', '800');
    await page.fill('In date, Group 1', '700');
    expect(outputs(page)).toMatchObject({
      'In date of required, Group 1': '87.5%',
      'Not required, Group 1': '400',
      'Total of Headcount': '1,200',
      'Total of Not required': '400',
    });
    await soon(() => expect(saves(page)['groups/group-1.in-date']).toBe(700));
    expect(saves(page)['groups/group-1.headcount']).toBe(1200);
  });

  test('says beside itself what should hold and does not', async () => {
    const page = await show({ answers: everyKindAnswers });
    await page.fill('Required, Group 1', '901');
    expect(page.texts('.text-error').join()).toContain('To put right: Group 1: Required cannot be more');
    await page.fill('Required, Group 1', '699');
    expect(page.texts('.text-warning').join()).toContain('Group 1: More are in date than required');
  });

  test('takes cells copied from a sheet, names what it cannot read, and gives them back', async () => {
    const page = await show({ answers: { groups: { 'group-1.required': 5 } } });
    await paste(control(page, 'groups-group-1.required'), '10\tn/a\tSome\r\n20\t15\t\r\n30\t25\tNew\r\n');
    expect(page.texts('.notice__title')).toContain(
      '8 cells pasted; 1 cell could not be read and stays as it was',
    );
    expect(page.texts('.rows__notice li')).toEqual([
      '“In date, Group 1” must be a whole number, such as 12, not “n/a”',
    ]);
    expect(control(page, 'groups-group-1.required').value).toBe('10');
    expect(control(page, 'groups-group-2.in-date').value).toBe('15');
    expect(page.texts('.rows__head').join()).toContain('Other group 1');
    await page.press('Undo');
    expect(control(page, 'groups-group-1.required').value).toBe('5');
    expect(control(page, 'groups-group-2.in-date').value).toBe('');
    expect(page.texts('.rows__head').join()).not.toContain('Other group 1');
  });

  test('is walked through by Enter and the arrow keys', async () => {
    const page = await show();
    control(page, 'groups-group-1.headcount').focus();
    await key('Enter');
    expect(document.activeElement?.id).toBe('groups-group-2.headcount');
    await key('Enter', true);
    await key('ArrowRight');
    expect(document.activeElement?.id).toBe('groups-group-1.required');
    await key('ArrowDown');
    await key('ArrowLeft');
    expect(document.activeElement?.id).toBe('groups-group-2.headcount');
  });

  test('leads to the cell that an address names, once it is there', async () => {
    window.history.replaceState(null, '', '#groups-group-2.required');
    await show({}, {}, SectionPage, '/sections/figures#groups-group-2.required');
    expect(document.activeElement?.id).toBe('groups-group-2.required');
    window.history.replaceState(null, '', '#');
  });

  test('grows by a row, which is taken out and put back', async () => {
    const page = await show({ answers: everyKindAnswers });
    await page.press('Add a group');
    expect(document.activeElement?.id).toMatch(/^groups-r[0-9a-z]+\.headcount$/);
    await page.press('Take out Other group 1');
    await soon(() => expect(saves(page)[`groups/${added[0]}.headcount`]).toBeNull());
    expect(page.words()).toContain('Other group 1 is taken out');
    await page.press('Undo');
    expect(control(page, `groups-${added[0]}.headcount`).value).toBe('12');
  });

  test('shows a clash at the cell it is about', async () => {
    const theirs = { value: 7, version: 3, by: { name: 'Dee' }, at: '2026-11-10T09:00:00.000Z' };
    const page = await show({}, { 'save-answer': { refused: 'answer-changed', extras: { theirs } } });
    await page.fill('Headcount, Group 1', '8');
    await soon(() => expect(page.texts('.clash__text')).toEqual(['8', '7']));
    expect(page.texts('.rows__clash')).toEqual(['Headcount, Group 1']);
  });

  test('tells at the cell what the server will not take, and keeps it', async () => {
    const fields = [{ field: 'value', words: 'Must be a whole number' }];
    const page = await show({}, { 'save-answer': { refused: 'invalid-answer', fields } });
    await page.fill('Headcount, Group 1', 'many');
    await soon(() => expect(page.texts('.rows__error')).toEqual(['Must be a whole number']));
    expect(control(page, 'groups-group-1.headcount').value).toBe('many');
  });

  test('that was sent can only be read', async () => {
    const state = {
      kind: 'submitted',
      version: 1,
      receipt: 'T-1',
      digest: 'b'.repeat(64),
      at: '2026-11-09T10:00:00.000Z',
    } as const;
    const page = await show({ state, answers: everyKindAnswers });
    expect(page.all('.rows__table input')).toEqual([]);
    expect(page.words()).toContain('33.3%');
    expect(page.words()).toContain('£1,899.99');
  });
});

describe('a list', () => {
  test('has a card for each, and says that there are none', async () => {
    const page = await show();
    await page.tick('It costs nothing');
    await soon(() => expect(saves(page)['costs/none']).toBe(true));
    expect(page.words()).not.toContain('Add a cost');
    await page.tick('It costs nothing');
    await page.press('Add a cost');
    expect(page.texts('.rows__hint--cell').join()).toContain('Optional.');
    expect(page.texts('.rows__hint--cell').join()).toContain('For example, 27/3/2027.');
    await page.fill('Days, Cost 1', '3');
    await page.fill('A day, Cost 1', '£333.33');
    expect(outputs(page)).toMatchObject({ 'Cost, Cost 1': '£999.99', 'Total of Cost': '£999.99' });
  });
});

test('money and percentages are typed as people write them', async () => {
  const page = await show();
  await page.fill('What do you spend on it?', '£1,234.5');
  await page.fill('How many were satisfied?', '87.5%');
  await soon(() => expect(saves(page)['satisfied/answer']).toBe(875));
  expect(saves(page)['budget/answer']).toBe(123_450);
});

test('the check page reads tables as tables, with what to look at again apart from what is missing', async () => {
  const groups = { ...everyKindAnswers.groups, 'group-1.in-date': 850 };
  const page = await show({ answers: { ...everyKindAnswers, groups } }, {}, CheckPage, '/check');
  expect(page.words()).toContain('Look at these again: they do not stop you');
  expect(page.texts('.govuk-table th').join()).toContain('Total');
  expect(page.words()).toContain('£1,899.99');
});

test('the blank form has room for every row', async () => {
  const page = await show({}, {}, PrintPage, '/print');
  expect(page.texts('.blank-table th')).toContain('Group 2');
  expect(page.texts('.blank-table th')).toContain('Group 1: Occasional contact');
  expect(page.texts('.blank-choices').join()).toContain('Sort, one of: A room · A trainer');
  expect(page.words()).toContain('Only where “');
  expect(page.texts('.blank-card__title')).toEqual(['Cost 1', 'Cost 2', 'Cost 3']);
});
