type Writer = {
  /** How many parts it still holds. */
  readonly count: () => number;
  /** What was typed in each of them, in words that can be handed to somebody. */
  readonly texts: () => readonly string[];
};

const writers = new Set<Writer>();

/** Something that keeps typed text until it is saved says here what it still holds. */
export const holdsUnsent = (writer: Writer): (() => void) => {
  writers.add(writer);
  return () => writers.delete(writer);
};

export const hasUnsent = (): boolean => [...writers].some(({ count }) => count() > 0);

/** Everything that was typed and is not saved; what is empty is no text. */
export const unsentTexts = (): string[] => [...writers].flatMap(({ texts }) => texts());
