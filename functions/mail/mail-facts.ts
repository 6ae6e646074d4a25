import type { Action } from '../../shared/domain/action.ts';
import type { BoardAgency } from '../../shared/domain/agency.ts';
import type { Board } from '../../shared/domain/board.ts';
import type { Instant } from '../../shared/domain/day.ts';
import type { EvidenceItem } from '../../shared/domain/evidence.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import type { WorkLeft } from '../../shared/domain/own-sections.ts';
import type { Round } from '../../shared/domain/round.ts';
import type { SubmittedVersion } from '../../shared/domain/submission.ts';

/** One return that a mail is about, as it stands when the mail is written. */
export type ReturnFacts = {
  readonly board: Board;
  readonly round: Pick<Round, 'title'>;
  readonly obligation: Pick<
    Obligation,
    | 'boardId'
    | 'roundId'
    | 'agencyId'
    | 'agencyName'
    | 'submissionId'
    | 'due'
    | 'state'
    | 'exemptOn'
    | 'receivedOn'
    | 'feedbackDue'
    | 'stage'
    | 'progress'
    | 'sequence'
  >;
  /** Why the agency is asked; null where the board’s list no longer says. */
  readonly asked: Pick<BoardAgency, 'basis' | 'commissioner'> | null;
  /** What is left of it for the reader, with the names of sections; absent where no sections are told of. */
  readonly own?: WorkLeft & {
    /** The reader was given some of the sections, and is told of those alone. */
    readonly isPart: boolean;
  };
};

/** An agency’s action plan as a mail tells of it: numbers and days, no words of the actions. */
export type PlanFacts = {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly actions: readonly Pick<Action, 'id' | 'number' | 'status' | 'deadline' | 'addedOn'>[];
};

/** An agency’s library of evidence as a mail tells of it: kinds and days, no titles. */
export type LibraryFacts = {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly items: readonly Pick<EvidenceItem, 'id' | 'kind' | 'day'>[];
};

/** Everything a mail is written from. The first return is the most urgent, and its board signs. */
export type MailFacts = {
  /** `https://…`, without a slash at the end. */
  readonly origin: string;
  /** The moment of writing: days are counted from it, in London. */
  readonly at: Instant;
  readonly to: { readonly name: string };
  readonly returns: readonly [ReturnFacts, ...ReturnFacts[]];
  /** The action plans that a digest tells of, as they stand; absent in every other mail. */
  readonly plans?: readonly PlanFacts[];
  /** The libraries that it tells of, likewise. */
  readonly libraries?: readonly LibraryFacts[];
  /** The version that a receipt is for. */
  readonly version: SubmittedVersion | null;
};
