import { expect, test } from 'vitest';
import type { LaidCell } from '../../../web/src/workbook/form/laid-sheet.ts';
import { heightOf } from '../../../web/src/workbook/form/row-height.ts';

const widths = [2, 20, 20];
const height = (...cells: LaidCell[]) => heightOf({ key: 'words', cells }, widths);

test('a row is as high as the cell with the most lines wants', () => {
  expect(height({ text: 'Grade', looks: 'label' }, { text: '', looks: 'text' })).toBe(15);
  expect(height({ text: 'Grade', looks: 'label' }, { text: 'x'.repeat(41), looks: 'help' })).toBe(45);
  expect(height({ text: 'one\ntwo', looks: 'help' })).toBe(30);
});

test('bold words want more room; a title has one line; no row is higher than Excel draws', () => {
  expect(height({ text: 'x'.repeat(20), looks: 'label' })).toBe(30);
  expect(height({ text: 'x'.repeat(90), looks: 'title' })).toBe(24);
  expect(height({ text: 'x'.repeat(10_000), looks: 'text' })).toBe(409);
});
