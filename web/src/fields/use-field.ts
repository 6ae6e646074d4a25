import type { Book } from '../api/drafts/book.ts';
import type { PartAddress } from '../api/drafts/part-address.ts';
import type { Value } from '../api/drafts/part-state.ts';
import { usePart } from '../api/drafts/use-book.ts';

export type FieldState = {
  readonly value: Value;
  readonly set: (value: Value) => void;
  /** Leaving the control sends what waits. */
  readonly leave: () => void;
  /** Why the server will not take it. */
  readonly error: string | undefined;
};

/** One part of an answer, for the control that shows it. */
export function useField(book: Book, address: PartAddress): FieldState {
  const { typed, standing } = usePart(book, address);
  return {
    value: typed,
    set: (value) => book.type(address, value),
    leave: () => book.flush(),
    error: standing.kind === 'refused' ? standing.words : undefined,
  };
}

/** Text as a box shows it: a value of another kind is shown as it would be typed. */
export const asText = (value: Value): string => (value === null ? '' : String(value));
