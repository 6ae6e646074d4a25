import { expect, test } from 'vitest';
import { demandSheets } from '../../../../web/src/pages/training/demand/demand-sheets.ts';
import { writeWorkbook } from '../../../../web/src/workbook/write-workbook.ts';
import { aNeedDecision } from '../../../builders/a-need.ts';
import { aDemand } from './a-demand.ts';

test('the workbook has the sums as numbers, every need with its decision, and who is missing beside each total', () => {
  const sheets = demandSheets(aDemand({ decisions: [aNeedDecision()] }));
  const [demand, needs, staff] = sheets;
  expect(sheets.map(({ name }) => name)).toEqual([
    'Demand',
    'Needs and decisions',
    'Staff',
    'Offers',
    'Not answered',
  ]);
  expect(demand?.rows[0]).toEqual([
    { text: 'Neglect' },
    { text: 'Core' },
    { text: 'Group 1: now and then' },
    ...[25, 0, 10, 35, 2, 85, 1].map((number) => ({ number })),
  ]);
  expect(demand?.rows).toHaveLength(3);
  expect(needs?.rows).toHaveLength(4);
  expect(JSON.stringify(needs?.rows)).toContain('Two half days in March');
  expect(JSON.stringify(needs?.rows)).toContain('Not decided yet');
  expect(staff?.rows[0]?.at(-2)).toEqual({ number: 75 });
  for (const { rows } of sheets) expect(JSON.stringify(rows.at(-1))).toContain('Without 1 agency');
});

test('it is a workbook', async () => {
  const bytes = new Uint8Array(await (await writeWorkbook(...demandSheets(aDemand()))).arrayBuffer());
  expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
});
