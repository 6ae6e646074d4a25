import { useEffect, useState } from 'react';
import type { ReviewNote, SectionReview } from '../../../../../shared/domain/review.ts';
import { call } from '../../../api/call.ts';
import { type CommentBook, openCommentBook } from './comment-book.ts';
import { type ReviewDesk, reviewIn, withReview } from './on-the-desk.ts';

export type Params = { readonly boardId: string; readonly roundId: string; readonly agencyId: string };

/** The desk while it is open: what was loaded, and what was found and noted since. */
export type OpenDesk = {
  readonly desk: ReviewDesk;
  readonly params: Params;
  readonly reviews: readonly SectionReview[];
  readonly notes: readonly ReviewNote[];
  readonly keep: (review: SectionReview) => void;
  readonly keepNotes: (notes: readonly ReviewNote[]) => void;
  readonly book: CommentBook;
};

export const reviewAt = ({ desk, reviews }: OpenDesk, section: string): SectionReview =>
  reviewIn(reviews, section, desk.version);

export function useDesk(desk: ReviewDesk, params: Params): OpenDesk {
  const [reviews, setReviews] = useState<readonly SectionReview[]>(desk.reviews);
  const [notes, setNotes] = useState<readonly ReviewNote[]>(desk.notes);
  const keep = (review: SectionReview) => setReviews((before) => withReview(before, review));
  const [book] = useState(() =>
    openCommentBook(
      (section) => reviewIn(desk.reviews, section, desk.version),
      (section, body, leaving) =>
        call(
          'comment-section',
          { params: { ...params, section }, body: { version: desk.version, ...body } },
          { keepalive: leaving },
        ),
      keep,
    ),
  );

  useEffect(() => {
    const leave = () => book.flush(true);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      book.flush();
    };
  }, [book]);

  return { desk, params, reviews, notes, keep, keepNotes: setNotes, book };
}
