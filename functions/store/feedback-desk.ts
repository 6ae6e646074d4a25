import type { FeedbackDesk } from '../../shared/contract/feedback-shapes.ts';
import type { Board } from '../../shared/domain/board.ts';
import { type Challenge, pinInWords } from '../../shared/domain/challenge.ts';
import type { Feedback, FeedbackDraft, FrozenFeedback } from '../../shared/domain/feedback.ts';
import { awaitsFeedback } from '../../shared/domain/feedback-due.ts';
import type { About } from '../../shared/domain/message.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import { isOwnAgency } from '../../shared/domain/own-agency.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import { feedbackSections } from '../../shared/forms/feedback-sections.ts';
import type { Snapshot } from '../../shared/forms/freeze.ts';
import { orNotFound, refuse } from '../runtime/refused.ts';
import { getBoard } from './boards.ts';
import { listChallenges } from './challenges.ts';
import { type FeedbackRows, getFeedbackRows } from './feedbacks.ts';
import { findOwed } from './obligations.ts';

/** Snapshots and hashes belong to the bucket, which the store does not know. */
export type Frozen = {
  readonly getSnapshot: (digest: string) => Promise<Snapshot>;
  readonly digestOf: (feedback: FrozenFeedback) => string;
};

/** Everything that goes into a letter about the version that the board has before it. */
export type Drafting = {
  readonly obligation: Obligation;
  readonly roundTitle: string;
  readonly board: Board;
  readonly rows: FeedbackRows;
  /** Of this version; undefined before the first save. */
  readonly feedback: Feedback | undefined;
  /** Challenges that wait to go out with the letter, by number. */
  readonly waiting: readonly Challenge[];
  readonly snapshot: Snapshot;
  readonly version: number;
};

/** At most so many go out with one letter: a transaction has 100 writes. */
export const mostChallenges = 20;

/** Those of a board’s challenges that wait for the feedback on this return, by number. */
export const waitingFor = (challenges: readonly Challenge[], { roundId, agencyId }: About): Challenge[] =>
  challenges
    .filter((each) => each.roundId === roundId && each.agencyId === agencyId)
    .filter(({ state, sentOn }) => state === 'open' && sentOn === null)
    .sort((a, b) => a.number - b.number);

/** Gathers it: three queries, two rows and the frozen return. What has not come cannot be answered. */
export async function getDrafting(about: About, { getSnapshot }: Frozen): Promise<Drafting> {
  const [owed, rows, board, challenges] = await Promise.all([
    findOwed(about.roundId, about.agencyId),
    getFeedbackRows(about),
    getBoard(about.boardId),
    listChallenges(about.boardId),
  ]);
  if (owed === undefined || owed.obligation.boardId !== about.boardId) return refuse('not-found');
  const { obligation, roundTitle } = owed;
  const { state } = obligation;
  if (!('version' in state) || owed.imported) return refuse('not-received');
  const { version, digest } = orNotFound(rows.received.find((each) => each.version === state.version));
  return {
    obligation,
    roundTitle,
    board,
    rows,
    feedback: rows.feedbacks.find((each) => each.version === version),
    waiting: waitingFor(challenges, about),
    snapshot: await getSnapshot(digest),
    version,
  };
}

/**
 * What stands in the boxes before the manager has written anything about this version: what was drafted on the version
 * before, which was never issued, so that nothing is lost when the agency sends or shares a newer one; else the usual.
 */
function suggestedFor({ roundTitle, rows, version }: Drafting): FeedbackDraft {
  const before = rows.feedbacks.findLast((each) => each.version < version && each.issued === null);
  if (before !== undefined)
    return { opening: before.opening, closing: before.closing, answerBy: before.answerBy };
  return {
    opening: `Thank you for your return to “${roundTitle}”. We have read it with care, and set out below what we found.`,
    closing:
      'Please answer each question on the portal, where you can also answer our comments. If anything is unclear, write or call.',
    answerBy: null,
  };
}

/** The letter as it would go out with these words. */
export function letterOf(drafting: Drafting, { opening, closing, answerBy }: FeedbackDraft): FrozenFeedback {
  const { obligation, roundTitle, board, rows, waiting, snapshot, version } = drafting;
  const { agencyId, agencyName, roundId } = obligation;
  return {
    shape: 1,
    board: { id: board.id, name: board.name },
    roundId,
    roundTitle,
    agency: { id: agencyId, name: agencyName },
    version,
    receivedOn: obligation.receivedOn ?? refuse('not-received'),
    sectionWord: snapshot.sectionWord,
    opening,
    closing,
    answerBy,
    sections: feedbackSections(
      snapshot,
      rows.reviews.filter((review) => review.version === version),
    ),
    challenges: waiting.map((challenge) => ({
      number: challenge.number,
      about: pinInWords(challenge.pin),
      asks: challenge.asks,
      ownerRole: challenge.ownerRole,
      answerBy: challenge.answerBy ?? answerBy,
    })),
    signature: [
      board.contact.name,
      `${board.managerTitle}, ${board.name}`,
      board.contact.phone,
      board.contact.email,
    ],
  };
}

/** The same as the manager’s page has it. A preview is there once a draft was saved, until it is issued. */
export function deskOf(drafting: Drafting, person: PersonWithRoles, { digestOf }: Frozen): FeedbackDesk {
  const { obligation, roundTitle, board, feedback } = drafting;
  const letter =
    feedback !== undefined && feedback.issued === null && awaitsFeedback(obligation)
      ? letterOf(drafting, feedback)
      : undefined;
  const sections = letter?.sections ?? letterOf(drafting, suggestedFor(drafting)).sections;
  return {
    obligation,
    boardName: board.name,
    roundTitle,
    feedback: feedback ?? null,
    suggested: suggestedFor(drafting),
    preview: letter === undefined ? null : { feedback: letter, digest: digestOf(letter) },
    notJudged: sections
      .filter(({ selfGrade, boardGrade }) => selfGrade !== null && boardGrade === null)
      .map(({ title }) => title),
    ownAgency: isOwnAgency(person, obligation.agencyId),
  };
}
