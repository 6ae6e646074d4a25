import { expect, test } from 'vitest';
import {
  initialsOf,
  receiptLength,
  receiptNumber,
  receiptSigns,
} from '../../../shared/domain/receipt-number.ts';

test('a receipt number names the board, the year and six signs', () => {
  expect(receiptNumber('Thamesford LSCB', '2026-11-02', [3, 9, 0, 10, 4, 14])).toMatch(
    /^TLSCB-2026-[34679ACDEFGHJKMNPQRTWXY]{6}$/,
  );
  expect(receiptLength).toBe(6);
});

test('no sign is easily taken for another', () => {
  expect(receiptSigns).not.toMatch(/[0O1IL2Z5S8BUV]/);
  expect(new Set(receiptSigns).size).toBe(receiptSigns.length);
});

test('a board’s initials leave small words out and keep what is written in capitals', () => {
  expect(initialsOf('Slough Local Safeguarding Children Board')).toBe('SLSCB');
  expect(initialsOf('Thamesford and Élan Children’s Partnership')).toBe('TECP');
  expect(initialsOf('LSCB')).toBe('LSCB');
  expect(initialsOf('Windsor SAFEGUARDING Children Partnership')).toBe('WSAFEGUA');
  expect(initialsOf('安全')).toBe('BOARD');
});
