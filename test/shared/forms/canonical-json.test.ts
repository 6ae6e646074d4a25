import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../shared/forms/canonical-json.ts';

/** The same value with the keys of every object in the opposite order. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, turned(each)]),
  );
};

const anyJson = fc
  .jsonValue({ stringUnit: 'grapheme' })
  .filter((value) => !JSON.stringify(value).includes('__proto__'))
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

test('keys are sorted and nothing is added', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true, é: 0 })).toBe(
    '{"a":true,"b":[1,{"c":"x","d":null}],"é":0}',
  );
});

test('the order in which keys were written makes no difference', () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
    }),
  );
});

test('it reads back as the same value, and is written the same again', () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      const written = canonicalJson(value);
      expect(JSON.parse(written)).toEqual(value);
      expect(canonicalJson(JSON.parse(written))).toBe(written);
    }),
  );
});

test('what is undefined is left out', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
});

test('what JSON cannot say is refused', () => {
  for (const value of [
    Number.NaN,
    Number.POSITIVE_INFINITY,
    () => 1,
    undefined,
    1n,
    new Date(0),
    new Map(),
    '\ud83d',
  ])
    expect(() => canonicalJson({ value: [value] })).toThrow(TypeError);
  expect(() => canonicalJson({ '\ud83d': 1 })).toThrow(TypeError);
});
