import { describe, expect, test } from 'vitest';
import { slimSource } from '../../infra/slim-shared.ts';

const contract = `export const someRoutes = {
  'read-it': {
    key: 'read-it',
    area: 'board',
    does: 'A board reads it.',
  },
  'write-it': {
    ...changes,
    key: 'write-it',
    does: 'An agency writes it.',
    reply: { 'read-it': { no: 'route' } },
  },
} as const;
`;

describe('a file of the contract', () => {
  test('keeps the routes that are served, without their descriptions, and its lines where they are', () => {
    expect(slimSource('/shared/contract/some-routes.ts', contract, ['write-it'])).toBe(
      `export const someRoutes = {
  




  'write-it': {
    ...changes,
    key: 'write-it',
    
    reply: { 'read-it': { no: 'route' } },
  },
} as const;
`,
    );
  });

  test('is the only one that is looked through for routes', () => {
    expect(slimSource('/shared/domain/some.ts', contract, [])).toBe(contract);
  });
});

describe('a schema', () => {
  const pure = (source: string) => slimSource('/shared/domain/some.ts', source, []);

  test('is marked as harmless to make, and so are the schemas inside it', () => {
    expect(pure("const A = z.array(z.string().check(z.minLength(1, 'x')));")).toBe(
      "const A = /* @__PURE__ */ z.array(/* @__PURE__ */ z.string().check(/* @__PURE__ */ z.minLength(1, 'x')));",
    );
  });

  test('that judges something is not: it may throw', () => {
    for (const source of [
      'z.string().parse(value);',
      'Id.parse(value);',
      'z.parse(Id, value);',
      'other.z.string();',
    ])
      expect(pure(source)).toBe(source);
  });
});
