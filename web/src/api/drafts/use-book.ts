import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Answer } from '../../../../shared/domain/answer.ts';
import { useMe } from '../me.tsx';
import type { Book } from './book.ts';
import type { BookStanding } from './book-standing.ts';
import { bookFor } from './filled-return.ts';
import type { PartAddress } from './part-address.ts';
import type { PartState } from './part-state.ts';
import type { Filled } from './send-part.ts';

/** The book of a return, once what was kept on this device is restored. What waits is sent when the page is left. */
export function useBook(filled: Filled, answers: readonly Answer[]): Book | undefined {
  const { person, draftKey } = useMe();
  const [book, setBook] = useState<Book>();
  const { agencyId, submissionId, edition } = filled;
  useEffect(() => {
    let left = false;
    let opened: Book | undefined;
    const open = async () => {
      const about = { agencyId, submissionId, edition };
      opened = await bookFor(about, { personId: person.id, draftKey }, answers);
      if (!left) setBook(opened);
    };
    void open();
    return () => {
      left = true;
      opened?.flush();
    };
  }, [agencyId, submissionId, edition, person.id, draftKey, answers]);
  return book;
}

export function usePart(book: Book, { section, question, part }: PartAddress): PartState {
  const now = useCallback(() => book.part({ section, question, part }), [book, section, question, part]);
  return useSyncExternalStore(book.subscribe, now);
}

export const useBookStanding = (book: Book): BookStanding =>
  useSyncExternalStore(book.subscribe, book.standing);
