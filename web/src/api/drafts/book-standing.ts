import type { PartKey } from './part-address.ts';
import type { PartState } from './part-state.ts';

/** How a whole return stands, in the one word that matters most. */
export type BookStanding =
  | { readonly kind: 'clash'; readonly parts: readonly PartKey[] }
  | { readonly kind: 'refused'; readonly because: string; readonly parts: readonly PartKey[] }
  | { readonly kind: 'signed-out' }
  /** Kept on this device; or in this page alone where the browser keeps nothing. */
  | { readonly kind: 'kept'; readonly onDevice: boolean }
  | { readonly kind: 'saving' }
  /** `at` is null while nothing was saved since the page was opened. */
  | { readonly kind: 'saved'; readonly at: string | null };

const latest = (parts: Iterable<PartState>): string | null => {
  const times = [...parts].flatMap(({ standing }) =>
    standing.kind === 'saved' && standing.at ? [standing.at] : [],
  );
  return times.sort().at(-1) ?? null;
};

/** What needs a person stands first, then what waits for the network, then what is under way. */
export function bookStanding(parts: ReadonlyMap<PartKey, PartState>, onDevice: boolean): BookStanding {
  const all = [...parts];
  const having = (kind: PartState['standing']['kind']) =>
    all.filter(([, { standing }]) => standing.kind === kind);
  const keysOf = (found: typeof all) => found.map(([key]) => key);

  const clashes = having('clash');
  if (clashes.length > 0) return { kind: 'clash', parts: keysOf(clashes) };
  const refused = having('refused');
  const [first] = refused.map(([, { standing }]) => standing);
  if (first?.kind === 'refused') return { kind: 'refused', because: first.because, parts: keysOf(refused) };
  const kept = having('kept').map(([, { standing }]) => standing);
  if (kept.some((each) => each.kind === 'kept' && each.why === 'signed-out')) return { kind: 'signed-out' };
  if (kept.length > 0) return { kind: 'kept', onDevice };
  if (having('waiting').length + having('saving').length > 0) return { kind: 'saving' };
  return { kind: 'saved', at: latest(parts.values()) };
}
