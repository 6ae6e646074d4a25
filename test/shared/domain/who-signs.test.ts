import { expect, test } from 'vitest';
import { mayFill, whoSigns } from '../../../shared/domain/who-signs.ts';

const given = { approverRole: 'Chief Officer', on: '2027-01-20', proof: 'Minute 4 of 20 January' };
const taskList = { onePage: false };
const onePage = { onePage: true };

test('the signatory signs a return that is ready', () => {
  expect(whoSigns(['contributor', 'signatory'], taskList, null)).toEqual({
    ok: true,
    value: { role: 'signatory', needsReady: true },
  });
});

test('a lead or a deputy sends a return only with an approval given elsewhere', () => {
  expect(whoSigns(['lead'], taskList, null)).toEqual({ ok: false, because: 'not-allowed' });
  expect(whoSigns(['lead'], taskList, given)).toMatchObject({ ok: true, value: { role: 'lead' } });
  expect(whoSigns(['deputy'], taskList, given)).toMatchObject({ ok: true, value: { role: 'deputy' } });
});

test('a signatory records no approval given elsewhere, and a contributor sends nothing', () => {
  expect(whoSigns(['signatory'], taskList, given)).toEqual({ ok: false, because: 'not-allowed' });
  expect(whoSigns(['contributor'], taskList, null)).toEqual({ ok: false, because: 'not-allowed' });
});

test('on one page anyone who fills the return sends it, ready or not; a budget holder does not', () => {
  for (const role of ['contributor', 'lead', 'deputy', 'signatory'] as const)
    expect(whoSigns([role], onePage, null)).toEqual({ ok: true, value: { role, needsReady: false } });
  expect(whoSigns(['budget-holder'], onePage, null)).toEqual({ ok: false, because: 'not-allowed' });
});

test('a form can name who signs it: the budget holder signs, and nobody else just because it is one page', () => {
  const pledge = { onePage: true, signedBy: ['budget-holder', 'signatory'] as const };
  expect(whoSigns(['lead', 'budget-holder'], pledge, null)).toMatchObject({
    ok: true,
    value: { role: 'budget-holder' },
  });
  expect(whoSigns(['signatory'], pledge, null)).toMatchObject({ ok: true });
  expect(whoSigns(['lead'], pledge, null)).toEqual({ ok: false, because: 'not-allowed' });
  expect(whoSigns(['lead'], pledge, given)).toMatchObject({ ok: true, value: { role: 'lead' } });
});

test('a budget holder fills only what a budget holder signs', () => {
  expect(mayFill(['budget-holder'], undefined)).toBe(false);
  expect(mayFill(['budget-holder'], ['budget-holder'])).toBe(true);
  expect(mayFill(['budget-holder', 'contributor'], undefined)).toBe(true);
  expect(mayFill([], undefined)).toBe(false);
});
