import fc from 'fast-check';
import * as z from 'zod/mini';
import {
  dayTraps,
  hostileNumber,
  hostileText,
  hostileValue,
  idTraps,
  mailTraps,
  textTraps,
} from './hostile-values.ts';

type Schema = {
  readonly type?: string;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly pattern?: string;
  readonly format?: string;
};

const plainText = fc.constantFrom('An inspection', 'Thamesford', '2027-02-12', '2027-05-31', '2026-12-01');

function someText({ pattern, format }: Schema): fc.Arbitrary<string> {
  if (format === 'email') return fc.oneof(fc.constantFrom(...mailTraps), fc.emailAddress());
  if (pattern !== undefined) return fc.oneof(fc.stringMatching(new RegExp(pattern)), hostileText);
  return fc.oneof(plainText, fc.constantFrom(...dayTraps), hostileText);
}

/** Values of the right shape, and often wrong within it: what a careless program would send. */
function shapedLike(schema: Schema): fc.Arbitrary<unknown> {
  const either = schema.anyOf ?? schema.oneOf;
  if (either !== undefined) return fc.oneof(...either.map(shapedLike));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object': {
      const { properties = {}, required: requiredKeys = [] } = schema;
      const fields: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(
        Object.entries(properties).map(([name, of]) => [name, shapedLike(of)]),
      );
      return fc.record(fields, { requiredKeys: [...requiredKeys] });
    }
    case 'array':
      return fc.array(shapedLike(schema.items ?? {}), { maxLength: 4 });
    case 'string':
      return someText(schema);
    case 'number':
    case 'integer':
      return fc.oneof(fc.nat(3), hostileNumber);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return hostileValue;
  }
}

type Path = readonly (string | number)[];

const isPlace = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null;

/** Where something stands in a JSON value, the whole first. */
const pathsIn = (value: unknown, at: Path = []): Path[] => [
  at,
  ...(isPlace(value) ? Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, [...at, name])) : []),
];

/** The value with what stands at a path put through `change`; `undefined` takes it out. */
function changedAt(value: unknown, [first, ...rest]: Path, change: (at: unknown) => unknown): unknown {
  if (first === undefined) return change(value);
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  const inner = changedAt(copy[first], rest, change);
  if (inner === undefined) delete copy[first];
  else copy[first] = inner;
  return copy;
}

const unknownFields = fc.constantFrom(
  'unknown',
  'id',
  'roles',
  'pk',
  'toString',
  'Title',
  'due ',
  'x'.repeat(5000),
);

/** What goes wrong where this value stands: in a day, days; in an address, addresses. */
function trapsFor(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value === 'number') return hostileNumber;
  if (typeof value !== 'string') return hostileValue;
  if (value.includes('@')) return fc.constantFrom(...mailTraps);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return fc.constantFrom(...dayTraps);
  return fc.oneof(fc.constantFrom(...textTraps), fc.constantFrom(...idTraps));
}

const tooMany = (value: unknown): unknown =>
  Array.isArray(value) ? Array(1001).fill(value[0] ?? {}) : [value];

type Fault = readonly [path: Path, change: (at: unknown) => unknown];

/** One thing wrong at one place: another value, nothing at all, one field too many, or a list of a thousand and one. */
function oneFault(valid: unknown): fc.Arbitrary<Fault> {
  const places = pathsIn(valid).map((path) => ({
    path,
    value: path.reduce<unknown>((at, name) => (at as Record<string | number, unknown>)[name], valid),
  }));
  const leaves = places.filter(({ value }) => !isPlace(value));
  const wrongLeaf = fc
    .constantFrom(...(leaves.length > 0 ? leaves : places))
    .chain(({ path, value }) => trapsFor(value).map((trap): Fault => [path, () => trap]));
  const wrongPlace = fc
    .tuple(fc.constantFrom(...places), hostileValue)
    .map(([{ path }, trap]): Fault => [path, () => trap]);
  const nothing = fc.constantFrom(...places).map(({ path }): Fault => [path, () => undefined]);
  const oneMore = fc
    .tuple(fc.constantFrom(...places), unknownFields, hostileValue)
    .map(
      ([{ path }, name, extra]): Fault => [path, (at) => (isPlace(at) ? { ...at, [name]: extra } : extra)],
    );
  const many = fc.constantFrom(...places).map(({ path }): Fault => [path, tooMany]);
  return fc.oneof(
    { weight: 8, arbitrary: wrongLeaf },
    { weight: 1, arbitrary: wrongPlace },
    { weight: 1, arbitrary: nothing },
    { weight: 2, arbitrary: oneMore },
    { weight: 1, arbitrary: many },
  );
}

const faulty = (valid: unknown): fc.Arbitrary<unknown> =>
  fc
    .array(oneFault(valid), { minLength: 1, maxLength: 2 })
    .map((faults) =>
      faults.reduce<unknown>(
        (value, [path, change]) => (isPlace(value) ? changedAt(value, path, change) : value),
        valid,
      ),
    );

/** Bodies from a route's own schema and around one that it accepts. */
export function aroundASchema(schema: z.ZodMiniType, valid: unknown): fc.Arbitrary<unknown> {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
  return fc.oneof({ weight: 1, arbitrary: shapedLike(json) }, { weight: 3, arbitrary: faulty(valid) });
}
