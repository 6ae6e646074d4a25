import { act } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ActionPlanView } from '../../../../shared/contract/action-shapes.ts';
import type { AgencyRole } from '../../../../shared/domain/role.ts';
import { ImportActionsPage } from '../../../../web/src/pages/agency/actions/import/import-actions-page.tsx';
import { planSheet } from '../../../../web/src/workbook/plan-sheet.ts';
import { writeWorkbook } from '../../../../web/src/workbook/write-workbook.ts';
import { aMe } from '../../../builders/a-me.ts';
import { planOf, view } from '../../../builders/an-action-plan.ts';
import { type Server, showPage } from '../../shown-page.tsx';

const agencyId = 'thamesford-police';
beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
  vi.setSystemTime(new Date('2027-01-11T10:00:00Z'));
  return () => vi.useRealTimers();
});

const me = (role: AgencyRole) => aMe({ at: 'agency', agencyId, role });
const at = `/agency/${agencyId}/actions`;
const pattern = '/agency/:agencyId/actions';

describe('a workbook', () => {
  const open = (plan: ActionPlanView, server: Server = {}) =>
    showPage({
      Page: ImportActionsPage,
      path: `${pattern}/import`,
      at: `${at}/import`,
      me: me('lead'),
      server: { 'list-actions': { reply: plan }, ...server },
    });
  const choose = async (page: Awaited<ReturnType<typeof open>>, content: Blob, until: string) => {
    const [box] = page.all('#workbook');
    const file = new File([content], 'plan.xlsx');
    // jsdom’s own files cannot be read as a whole.
    const bytes = new Uint8Array(
      await new Promise<ArrayBuffer>((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result as ArrayBuffer);
        reader.readAsArrayBuffer(content);
      }),
    );
    Object.defineProperty(file, 'arrayBuffer', { value: async () => bytes.buffer });
    Object.defineProperty(box, 'files', { value: [file], configurable: true });
    Object.defineProperty(box, 'value', { value: '', writable: true, configurable: true });
    await act(async () => {
      box?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    // What is shown changes when an act ends: one after another, until the workbook is read.
    for (let turn = 0; turn < 100 && !page.words().includes(until); turn += 1)
      await act(() => new Promise((done) => setTimeout(done, 20)));
    expect(page.words()).toContain(until);
  };

  test('shows what it would change before anything is written, and then changes it', async () => {
    const before = planOf(view(), view({ id: 'action-2', number: 2 }));
    const after = planOf(view({ ownerRole: 'Head of People' }), view({ id: 'action-2', number: 2 }));
    const page = await open(before, {
      'import-actions': { reply: { added: 0, changed: 1, same: 1, asPrinted: [] } },
    });
    await choose(page, await writeWorkbook(planSheet(after)), 'To be changed (1)');
    expect(page.words()).toContain('plan.xlsx: 0 to be added, 1 to be changed, 1 as they are.');
    expect(page.words()).toContain('Owner role: “Head of Learning” becomes “Head of People”');
    expect(page.sent.map(({ key }) => key)).toEqual(['list-actions']);
    await page.press('Take over these changes');
    expect(page.sent.at(-1)?.body).toMatchObject({
      rows: [
        { row: 2, version: 1, cells: { ownerRole: 'Head of People' } },
        { row: 3, version: 1 },
      ],
    });
    expect(page.address.now).toBe(at);
  });

  test('with a cell that is not right names it, and offers nothing to take over', async () => {
    const page = await open(planOf(view()));
    await choose(page, await writeWorkbook(planSheet(planOf(view({ number: 9 })))), 'Cells to correct');
    expect(page.words()).toContain('A2The plan has no action 9.');
    expect(page.texts('button')).not.toContain('Take over these changes');
  });

  test('that is none is refused in words', async () => {
    const page = await open(planOf(view()));
    await choose(page, new Blob(['Number,Standard']), 'This is not an Excel workbook');
    expect(page.words()).toContain('Nothing was changed.');
  });

  test('that says what the plan says changes nothing', async () => {
    const page = await open(planOf(view()));
    await choose(
      page,
      await writeWorkbook(planSheet(planOf(view()))),
      'The workbook says what the plan says',
    );
    expect(page.texts('button')).not.toContain('Take over these changes');
  });
});
