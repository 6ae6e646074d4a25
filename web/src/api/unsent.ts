const writers = new Set<() => number>();

/** Something that keeps typed text until it is saved says here how many parts it still holds. */
export const countUnsent = (count: () => number): (() => void) => {
  writers.add(count);
  return () => writers.delete(count);
};

export const hasUnsent = (): boolean => [...writers].some((count) => count() > 0);
