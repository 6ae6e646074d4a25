import type { ReactNode } from 'react';
import type { Book } from '../../api/drafts/book.ts';
import { useBook } from '../../api/drafts/use-book.ts';
import { Loading } from '../../ui/asked.tsx';
import type { OpenReturn } from './with-return.tsx';

type Props = { readonly open: OpenReturn; readonly children: (book: Book) => ReactNode };

/** Opens the book of the return: what is typed in it saves by itself, and what was kept on this device is back. */
export const InBook = ({ open, children }: Props) => {
  const { agencyId, submissionId, view, answers } = open;
  const book = useBook({ agencyId, submissionId, edition: view.submission.edition }, answers);
  return book === undefined ? <Loading what="Looking for unsent text on this device" /> : children(book);
};
