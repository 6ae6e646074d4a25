/** Reads each thing at most once, however often it is asked for; for the length of one run. */
export function readOnce<T>(read: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const reads = new Map<string, Promise<T>>();
  return (id) => {
    const reading = reads.get(id) ?? read(id);
    reads.set(id, reading);
    return reading;
  };
}
