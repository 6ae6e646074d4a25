import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { type ESTree, parseSync, Visitor } from 'vite';

/** What to put in place of a piece of source. */
type Change = { readonly from: number; readonly to: number; readonly instead: string };

/** Takes a property out of its object. Lines stay where they are, for stack traces. */
function without({ start, end }: ESTree.Span, source: string): Change {
  const comma = /^\s*,/.exec(source.slice(end))?.[0].length ?? 0;
  const lines = source.slice(start, end).split('\n').length - 1;
  return { from: start, to: end + comma, instead: '\n'.repeat(lines) };
}

/** Of the contract's lists of routes, `'read-it': { key: 'read-it', … }`: those not served, and what describes the others. */
function neverRead(served: ReadonlySet<string>, program: ESTree.Program, source: string): Change[] {
  const found: Change[] = [];
  new Visitor({
    Property(node) {
      const { key, value } = node;
      if (key.type !== 'Literal' || value.type !== 'ObjectExpression') return;
      if (!value.properties.some((each) => isNamed(each, 'does'))) return;
      const out = served.has(String(key.value))
        ? value.properties.filter((each) => isNamed(each, 'does'))
        : [node];
      found.push(...out.map((each) => without(each, source)));
    },
  }).visit(program);
  return found;
}

const isNamed = (each: ESTree.ObjectPropertyKind, name: string): boolean =>
  each.type === 'Property' && each.key.type === 'Identifier' && each.key.name === name;

/** `z.string().check(…)` makes a schema and does nothing else; `z.array(Id).parse(…)` may throw. */
function isSchema({ callee }: ESTree.CallExpression): boolean {
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier')
    return false;
  const { object, property } = callee;
  if (object.type === 'Identifier') return object.name === 'z' && !/parse/i.test(property.name);
  return object.type === 'CallExpression' && property.name === 'check' && isSchema(object);
}

/** The calls that begin at one place: the longest tells what the chain does. */
function schemasIn(program: ESTree.Program): Change[] {
  const longest = new Map<number, ESTree.CallExpression>();
  new Visitor({
    CallExpression(call) {
      if ((longest.get(call.start)?.end ?? -1) < call.end) longest.set(call.start, call);
    },
  }).visit(program);
  return [...longest.values()]
    .filter(isSchema)
    .map(({ start }) => ({ from: start, to: start, instead: '/* @__PURE__ */ ' }));
}

/** Changes inside a piece that goes altogether go with it. */
function changed(source: string, changes: readonly Change[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, instead } of changes.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < at) continue;
    parts.push(source.slice(at, from), instead);
    at = to;
  }
  return [...parts, source.slice(at)].join('');
}

/** What a function carries of a file of `shared/`; `served`: the keys of the routes it serves. */
export function slimSource(path: string, source: string, served: readonly string[]): string {
  const { program } = parseSync(path, source);
  const isContract = /\/contract\/[a-z-]+-routes\.ts$/.test(path);
  const out = isContract ? neverRead(new Set(served), program, source) : [];
  return changed(source, [...out, ...schemasIn(program)]);
}

/**
 * A function carries of `shared/` what it uses. The bundler drops what is not used only where it can see that making it
 * does nothing: it cannot see that of a schema, nor drop a route out of the list of routes. So schemas are marked as
 * harmless to make, and the routes that others serve are taken out of the lists.
 */
export const slimShared = (served: readonly string[]): Plugin => ({
  name: 'slim-shared',
  setup({ onLoad }) {
    onLoad({ filter: /\/shared\/.*\.ts$/ }, ({ path }) => ({
      contents: slimSource(path, readFileSync(path, 'utf8'), served),
      loader: 'ts',
    }));
  },
});
