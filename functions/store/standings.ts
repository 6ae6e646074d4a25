import type { BoardAgency } from '../../shared/domain/agency.ts';
import type { Board } from '../../shared/domain/board.ts';
import type { About } from '../../shared/domain/message.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import type { Round } from '../../shared/domain/round.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { readOnce } from '../runtime/read-once.ts';
import { Refused } from '../runtime/refused.ts';
import { listBoardsOfAgency } from './agencies.ts';
import { findBoard } from './boards.ts';
import { findObligation } from './obligations.ts';
import { getPerson } from './people.ts';
import { findRound } from './rounds.ts';

/** One obligation that a message is about, with its round and board, as they stand now. */
export type StandingNow = {
  readonly about: About;
  readonly board: Board;
  readonly round: Round;
  readonly obligation: Obligation;
};

/** The recipient as the directory knows them now, or undefined. */
export async function findRecipient(personId: string): Promise<PersonWithRoles | undefined> {
  try {
    return await getPerson(personId);
  } catch (error) {
    if (error instanceof Refused && error.because === 'not-found') return undefined;
    throw error;
  }
}

/** How each of these obligations stands; one that is no longer there is left out. Boards and rounds are read once. */
export async function listStandings(abouts: readonly About[]): Promise<StandingNow[]> {
  const [boardOf, roundOf] = [readOnce(findBoard), readOnce(findRound)];
  const found = await inParallel(abouts, 8, async (about): Promise<StandingNow[]> => {
    const [board, round, obligation] = await Promise.all([
      boardOf(about.boardId),
      roundOf(about.roundId),
      findObligation(about.roundId, about.agencyId),
    ]);
    return board && round && obligation ? [{ about, board, round, obligation }] : [];
  });
  return found.flat();
}

/** Why and how a board asks an agency; undefined when the agency is no longer on its list. */
export async function findAsked({ boardId, agencyId }: About): Promise<BoardAgency | undefined> {
  const asking = await listBoardsOfAgency(agencyId);
  return asking.find((each) => each.boardId === boardId);
}
