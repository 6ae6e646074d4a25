import { expect, test } from 'vitest';
import { wayBack } from '../../../functions/identity/way-back.ts';

const origin = 'https://portal.example';

test.for([
  '/',
  '/agency/thamesford-police',
  '/agency/thamesford-police/returns/s-1?from=mail#top',
  '/board/thamesford/rounds/section-11-2026',
  '/apiary',
])('%s is a way back', (path) => {
  expect(wayBack(path, origin)).toBe(path);
});

test.for([
  undefined,
  '',
  'agency',
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '///elsewhere.example/',
  '/\\elsewhere.example/',
  '/\t/elsewhere.example/',
  '/\n/elsewhere.example/',
  '/.//elsewhere.example/',
  '/agency/..//elsewhere.example/',
  '\\\\elsewhere.example/',
  'javascript:alert(1)',
  '/api',
  `/agency/${'a'.repeat(600)}`,
  '/api/account/sign-out',
  '/agency/../api/openapi.json',
  '/API/account/me',
])('%j is none: the first page is', (asked) => {
  expect(wayBack(asked, origin)).toBe('/');
});
