import type { SectionReview } from '../../../../../shared/domain/review.ts';
import type { Outcome } from '../../../api/call.ts';
import type { Problem } from '../../../api/problem.ts';

export type Words = { readonly strengths: string; readonly comments: string };

/** How the words about a section stand: in the portal, on their way, not taken, or beside somebody else’s. */
export type CommentStanding =
  | { readonly kind: 'saved' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'clash'; readonly theirs: SectionReview };

export type Comment = Words & { readonly revision: number; readonly standing: CommentStanding };

type Send = (
  section: string,
  body: Words & { readonly revision: number },
  leaving: boolean,
) => Promise<Outcome<SectionReview>>;

type Book = {
  readonly get: (section: string) => Comment;
  readonly type: (section: string, words: Partial<Words>) => void;
  /** Sends at once what waits; `leaving` when the page goes away. */
  readonly flush: (leaving?: boolean) => void;
  /** Of two texts, the writer’s own stands, or the other’s. */
  readonly settle: (section: string, whose: 'mine' | 'theirs') => void;
  readonly subscribe: (listener: () => void) => () => void;
};
export type CommentBook = Book;

const pauseMilliseconds = 1000;
const again = 10_000;

/** What the server says of a clash: the review as somebody else left it. */
const theirsIn = ({ type, extras }: Problem): SectionReview | undefined =>
  type === 'changed-meanwhile' && typeof extras.theirs === 'object' && extras.theirs !== null
    ? (extras.theirs as SectionReview)
    : undefined;

/**
 * What a reviewer writes about each section, saved a second after the last key. One request for a section at a time;
 * what cannot be saved stays here and is tried again, and two reviewers’ words are never mixed.
 */
export function openCommentBook(
  read: (section: string) => SectionReview,
  send: Send,
  onSaved: (review: SectionReview) => void,
): Book {
  const comments = new Map<string, Comment>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const underWay = new Set<string>();
  const listeners = new Set<() => void>();

  const get = (section: string): Comment => {
    const known = comments.get(section);
    if (known !== undefined) return known;
    const { strengths, comments: text, commentsRevision } = read(section);
    const fresh: Comment = {
      strengths,
      comments: text,
      revision: commentsRevision,
      standing: { kind: 'saved' },
    };
    comments.set(section, fresh);
    return fresh;
  };
  const set = (section: string, change: Partial<Comment>): void => {
    comments.set(section, { ...get(section), ...change });
    for (const listener of listeners) listener();
  };

  async function save(section: string, leaving = false): Promise<void> {
    clearTimeout(timers.get(section));
    timers.delete(section);
    if (underWay.has(section) && !leaving) return;
    underWay.add(section);
    const { strengths, comments: text, revision } = get(section);
    const outcome = await send(section, { strengths, comments: text, revision }, leaving);
    underWay.delete(section);
    const now = get(section);
    if (outcome.ok) {
      const isAll = now.strengths === strengths && now.comments === text;
      onSaved(outcome.data);
      set(section, {
        revision: outcome.data.commentsRevision,
        standing: isAll ? { kind: 'saved' } : { kind: 'waiting' },
      });
      if (!isAll) later(section, pauseMilliseconds);
      return;
    }
    const theirs = theirsIn(outcome.problem);
    if (theirs !== undefined) return set(section, { standing: { kind: 'clash', theirs } });
    set(section, { standing: { kind: 'failed', problem: outcome.problem } });
    if (outcome.problem.status === 0 || outcome.problem.status >= 500) later(section, again);
  }

  const later = (section: string, milliseconds: number): void => {
    clearTimeout(timers.get(section));
    timers.set(
      section,
      setTimeout(() => void save(section), milliseconds),
    );
  };

  return {
    get,
    type: (section, words) => {
      const { standing } = get(section);
      set(section, { ...words, standing: standing.kind === 'clash' ? standing : { kind: 'waiting' } });
      if (standing.kind !== 'clash') later(section, pauseMilliseconds);
    },
    flush: (leaving = false) => {
      for (const section of [...timers.keys()]) void save(section, leaving);
    },
    settle: (section, whose) => {
      const { standing } = get(section);
      if (standing.kind !== 'clash') return;
      const { strengths, comments: text, commentsRevision } = standing.theirs;
      onSaved(standing.theirs);
      if (whose === 'theirs')
        return set(section, {
          strengths,
          comments: text,
          revision: commentsRevision,
          standing: { kind: 'saved' },
        });
      set(section, { revision: commentsRevision, standing: { kind: 'waiting' } });
      void save(section);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
