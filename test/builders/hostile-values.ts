import fc from 'fast-check';

/** Text that has broken somebody's service: scripts, signs without a shape, control characters, sizes. */
export const textTraps = [
  '',
  ' ',
  '\u200B\u200D\u2060',
  '\u202Edesrever\u2066',
  'مرحبا بالعالم',
  'שלום',
  '👩‍👩‍👧‍👦 🏳️‍🌈 é Z͑ͫ̓ͪ̂',
  'e\u0301\u0301\u0301',
  '\u0000',
  '\u0007\u001B[31m',
  'one line\r\nBcc: everyone@example.org',
  'line\u2028separator\u2029',
  '\uD83D',
  '\uDC00 alone',
  '\uFFFF\uFFFE\uFEFF',
  'x'.repeat(200_000),
  '😀'.repeat(100_000),
  '\u0301'.repeat(200_000),
  '"><script>alert(1)</script>',
  "Robert'); DROP TABLE agencies;--",
  '{{7*7}} %s%n',
  '=cmd|calc',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
];

export const mailTraps = [
  'dee@police.example\nBcc: all@example.org',
  'dee@police.example\r\n',
  '"dee marsh"@police.example',
  'dee+returns@police.example',
  "o'hara@police.example",
  'DEE@POLICE.EXAMPLE',
  'dée@police.example',
  'dee@pölice.example',
  'dee@police',
  'dee@[192.0.2.1]',
  'dee..marsh@police.example',
  '.dee@police.example',
  '<dee@police.example>',
  'dee@police.example, ali@police.example',
  'mailto:dee@police.example',
  '@',
  `${'a'.repeat(300)}@police.example`,
  `dee@${'a.'.repeat(100)}example`,
  `${'a'.repeat(130)}@police.example`,
  `${'a'.repeat(450_000)}@police.example`,
];

export const dayTraps = [
  '2027-04-31',
  '2027-02-29',
  '2028-02-29',
  '2026-11-01',
  '2026-11-02',
  '2027-13-01',
  '2027-00-00',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '10000-01-01',
  '+012027-01-29',
  '-000001-01-01',
  '29/01/2027',
  '2027-1-9',
  '2027-01-29T00:00:00Z',
  ' 2027-01-29',
  '٢٠٢٧-٠١-٢٩',
];

/** As the API hands them on, percent signs undone. */
export const idTraps = [
  '',
  '.',
  '..',
  '../../etc/passwd',
  '%00',
  '\u0000',
  'a#b',
  '#',
  'ROUND#1',
  'THAMESFORD',
  'Thamesford-Police',
  '-begins-with-a-hyphen',
  'a b',
  'a/b',
  '__proto__',
  'constructor',
  'naïve',
  '😀',
  'a'.repeat(63),
  'a'.repeat(64),
  'a'.repeat(3000),
  '0',
  '-1',
  '1e3',
  'thamesford-police\n',
];

const numberTraps = [
  0,
  -0,
  -1,
  0.5,
  1,
  2,
  1e21,
  1e308,
  5e-324,
  Number.MAX_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 1,
  Number.MIN_SAFE_INTEGER,
  2 ** 31,
];

const nested = (depth: number): unknown => {
  let inner: unknown = [];
  for (let n = 0; n < depth; n += 1) inner = n % 2 === 0 ? [inner] : { a: inner };
  return inner;
};

const shapeTraps: readonly unknown[] = [
  null,
  true,
  false,
  [],
  {},
  [[]],
  [null],
  { length: 3 },
  { toString: 'x' },
  { S: 'x' },
  nested(2000),
];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...textTraps) },
  { weight: 2, arbitrary: fc.constantFrom(...mailTraps) },
  { weight: 2, arbitrary: fc.constantFrom(...dayTraps) },
  { weight: 2, arbitrary: fc.constantFrom(...idTraps) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
export const hostileNumber: fc.Arbitrary<number> = fc.constantFrom(...numberTraps);

/** Anything that JSON can say. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 2, arbitrary: hostileNumber },
  { weight: 3, arbitrary: fc.constantFrom(...shapeTraps) },
);
