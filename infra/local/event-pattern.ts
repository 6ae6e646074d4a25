/** A pattern as EventBridge and stream filters write it: every field named must match one of the values listed. */
export type EventPattern = { readonly [field: string]: EventPattern | readonly Matcher[] };

type Matcher =
  | null
  | boolean
  | number
  | string
  | { readonly exists: boolean }
  | { readonly prefix: string }
  | { readonly 'anything-but': string | number | readonly (string | number)[] };

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Reads a pattern and throws at a way of matching that the player does not know. */
export function eventPattern(value: unknown): EventPattern {
  if (typeof value !== 'object' || value === null)
    throw new Error(`Not an event pattern: ${JSON.stringify(value)}`);
  for (const [field, below] of Object.entries(value)) {
    if (field.startsWith('$')) throw new Error(`The player does not know ${field} in an event pattern.`);
    if (isList(below)) below.forEach(refuseUnknown);
    else eventPattern(below);
  }
  return value as EventPattern;
}

function refuseUnknown(matcher: unknown): void {
  if (typeof matcher !== 'object' || matcher === null) return;
  const unknown = Object.keys(matcher).find((name) => !['exists', 'prefix', 'anything-but'].includes(name));
  if (unknown) throw new Error(`The player does not know the match "${unknown}" in an event pattern.`);
}

export function matches(pattern: EventPattern, event: unknown): boolean {
  return Object.entries(pattern).every(([field, below]) => {
    const value =
      typeof event === 'object' && event !== null ? (event as Record<string, unknown>)[field] : undefined;
    if (!isList(below)) return matches(below, value);
    const values = isList(value) ? value : [value];
    return below.some((matcher) => values.some((each) => meets(matcher, each)));
  });
}

function meets(matcher: Matcher, value: unknown): boolean {
  if (typeof matcher !== 'object' || matcher === null) return matcher === value;
  if ('exists' in matcher) return (value !== undefined) === matcher.exists;
  if ('prefix' in matcher) return typeof value === 'string' && value.startsWith(matcher.prefix);
  const refused = matcher['anything-but'];
  return value !== undefined && !(isList(refused) ? refused : [refused]).includes(value as never);
}
