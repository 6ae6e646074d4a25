import { addresses, type CalledKey } from './addresses.ts';

let known: Readonly<Record<string, string>> = addresses;

/** The board’s side brings the addresses of its routes when it is loaded. */
export const alsoKnow = (more: Readonly<Record<string, string>>): void => {
  known = { ...known, ...more };
};

/** “GET /api/…” of a route. One that is not known is asked for by a page that should not: our fault. */
export function addressOf(key: CalledKey): string {
  const found = known[key];
  if (found === undefined) throw new Error(`The address of ${key} is not loaded`);
  return found;
}
