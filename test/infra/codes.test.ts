import { expect, test } from 'vitest';
import { codes } from '../../infra/local/sign-in/codes.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const minutes = (n: number): number => n * 60_000;

const begun = (known = true) => {
  const attempts = codes(minutes(15));
  return { attempts, code: attempts.begin('tab', 'lead@example.org', known, now) ?? '' };
};
const wrongFor = (code: string): string => (code === '000000' ? '000001' : '000000');

test('a code has six digits and is right once entered', () => {
  const { attempts, code } = begun();
  expect(code).toMatch(/^\d{6}$/);
  expect(attempts.check('tab', code, now)).toBe('right');
});

test('a code is too old after its time, and in another tab', () => {
  const { attempts, code } = begun();
  expect(attempts.check('tab', code, now + minutes(16))).toBe('too-old');
  expect(attempts.check('other-tab', code, now)).toBe('too-old');
});

test('after five wrong codes even the right one no longer counts, until a new one is sent', () => {
  const { attempts, code } = begun();
  const answers = [1, 2, 3, 4, 5].map(() => attempts.check('tab', wrongFor(code), now));
  expect(answers).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'too-many-tries']);
  expect(attempts.check('tab', code, now)).toBe('too-many-tries');
  const next = attempts.begin('tab', 'lead@example.org', true, now) ?? '';
  expect(attempts.check('tab', next, now)).toBe('right');
});

test('an address without an account gets no code, and none fits', () => {
  const { attempts, code } = begun(false);
  expect(code).toBe('');
  expect(attempts.check('tab', '', now)).toBe('wrong');
});
