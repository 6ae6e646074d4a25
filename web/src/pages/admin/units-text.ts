import type { Unit } from '../../../../shared/domain/agency.ts';
import { addressName } from './address-name.ts';

/** Units as they are typed: one name on each line. */
export const unitsText = (units: readonly Unit[]): string => units.map(({ name }) => name).join('\n');

const freeId = (name: string, taken: ReadonlySet<string>): string => {
  const first = addressName(name);
  let id = first;
  for (let n = 2; taken.has(id); n += 1) id = `${first}-${n}`;
  return id;
};

/**
 * A unit whose name is known keeps its id, and so does one renamed in its line while the number of lines stays. A new
 * one is named after itself, never like another.
 */
export function unitsFrom(text: string, known: readonly Unit[]): Unit[] {
  const names = [...new Set(text.split('\n').map((line) => line.trim()))].filter((name) => name !== '');
  const taken = new Set(known.map(({ id }) => id));
  const renamed = (index: number): Unit | undefined => {
    const before = names.length === known.length ? known[index] : undefined;
    return before !== undefined && !names.includes(before.name) ? before : undefined;
  };
  return names.map((name, index) => {
    const same = known.find((unit) => unit.name === name) ?? renamed(index);
    if (same !== undefined) return { id: same.id, name };
    const id = freeId(name, taken);
    taken.add(id);
    return { id, name };
  });
}
