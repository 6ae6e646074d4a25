import * as z from 'zod/mini';
import { Id, Name } from './agency.ts';
import { wordsUpTo } from './board-text.ts';
import { Day, Instant } from './day.ts';
import { ByWhom } from './feedback.ts';

/** What a challenge is pinned to, with the words that the form has for it. */
export const ChallengePin = z.strictObject({
  section: Id,
  sectionTitle: z.string(),
  question: z.nullable(z.string()),
  questionLabel: z.nullable(z.string()),
});
export type ChallengePin = z.infer<typeof ChallengePin>;

/** What a board asks of an agency in a challenge. */
export const ChallengeDraft = z.strictObject({
  asks: wordsUpTo(2000, 'Write the question'),
  /** Who at the agency should answer, by role. */
  ownerRole: z.nullable(Name),
  answerBy: z.nullable(Day),
});
export type ChallengeDraft = z.infer<typeof ChallengeDraft>;

/**
 * A numbered question of a board to an agency that wants an answer by a day. It belongs to the agency’s return in one
 * round, and may be pinned to a section or question of it. Kept purgeable: it holds text.
 */
export const Challenge = z.strictObject({
  ...ChallengeDraft.shape,
  number: z.number(),
  boardId: Id,
  boardName: z.string(),
  agencyId: Id,
  agencyName: z.string(),
  roundId: Id,
  roundTitle: z.string(),
  pin: z.nullable(ChallengePin),
  raisedBy: z.strictObject({ ...ByWhom.shape, role: z.string() }),
  raisedAt: Instant,
  /** The day on which the agency was asked; null while it waits to go out with the feedback. */
  sentOn: z.nullable(Day),
  state: z.literal(['open', 'answered', 'closed', 'withdrawn']),
  /** What changed; said when it is closed. */
  outcome: z.nullable(z.string()),
  closedOn: z.nullable(Day),
  /** Changes with every write; the writer says which it saw. */
  sequence: z.number(),
});
export type Challenge = z.infer<typeof Challenge>;

/** One entry in the thread of a challenge: what was said, by whom, and what it did. */
export const ChallengeEntry = z.strictObject({
  /** The challenge’s own sequence after this entry: it orders the thread. */
  sequence: z.number(),
  at: Instant,
  by: ByWhom,
  side: z.literal(['board', 'agency']),
  kind: z.literal(['said', 'declined', 'closed', 'reopened']),
  text: z.string(),
});
export type ChallengeEntry = z.infer<typeof ChallengeEntry>;

/** How a challenge stands, as people say it, each with a shape so that it reads without colour. */
export const challengeStates = {
  waiting: { words: 'Goes out with the feedback', shape: '○' },
  open: { words: 'Open', shape: '◐' },
  overdue: { words: 'Overdue', shape: '!' },
  answered: { words: 'Answered', shape: '◕' },
  closed: { words: 'Closed', shape: '■' },
  withdrawn: { words: 'Withdrawn', shape: '–' },
} as const;
export type ChallengeStanding = keyof typeof challengeStates;

type Standing = Pick<Challenge, 'state' | 'sentOn' | 'answerBy'>;

/** Overdue is computed, never stored: sent, open, and its day has ended. */
export function challengeStanding({ state, sentOn, answerBy }: Standing, today: Day): ChallengeStanding {
  if (state !== 'open') return state;
  if (sentOn === null) return 'waiting';
  return answerBy !== null && answerBy < today ? 'overdue' : 'open';
}

/** “Standard 3: Policies, 3.2”, or that it is about the whole. */
export function pinInWords(pin: ChallengePin | null): string | null {
  if (pin === null) return null;
  return pin.questionLabel === null ? pin.sectionTitle : `${pin.sectionTitle}: ${pin.questionLabel}`;
}
