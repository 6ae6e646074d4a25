/**
 * The one way to write a JSON value, so that equal values have equal bytes and one hash: keys sorted by UTF-16 code unit,
 * no white space, numbers and texts as JSON.stringify writes them (RFC 8785). A key whose value is undefined is left out.
 * What JSON cannot say (NaN, a function, a Date, a lone surrogate …) is our fault and thrown.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'string' && value.isWellFormed()) return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (isPlain(value)) {
    const keys = Object.keys(value).filter((key) => value[key] !== undefined);
    return `{${keys
      .sort()
      .map((key) => `${canonicalJson(key)}:${canonicalJson(value[key])}`)
      .join(',')}}`;
  }
  throw new TypeError(`JSON cannot hold ${typeof value === 'string' ? 'half a character' : String(value)}`);
};

const isPlain = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};
