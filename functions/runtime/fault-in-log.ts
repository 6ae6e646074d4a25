/** A line of a stack that says where in the code; the words of an error can span several lines, and look like anything. */
const place = /^ {4}at .*(?::\d+:\d+\)?|<anonymous>\)?|\(native\))$/;

/**
 * What the log may say of a fault: the name of the error and where it arose. Never its words, which can hold
 * whatever was being worked on: an address, an answer, a whole row.
 */
export function faultInLog(error: unknown): { readonly name: string; readonly stack: readonly string[] } {
  if (!(error instanceof Error)) return { name: 'unknown', stack: [] };
  const { name, message, stack = '' } = error;
  const lines = stack.replace(message, '').split('\n');
  return { name, stack: lines.filter((line) => place.test(line)).map((line) => line.trim()) };
}
