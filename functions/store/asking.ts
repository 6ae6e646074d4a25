import { dayInLondon } from '../../shared/domain/calendar.ts';
import type { Instant } from '../../shared/domain/day.ts';
import type { Obligation, Progress } from '../../shared/domain/obligation.ts';
import type { ObligationEvent } from '../../shared/domain/obligation-event.ts';
import { applyToObligation } from '../../shared/domain/obligation-fold.ts';
import { hasOpened, type Round } from '../../shared/domain/round.ts';
import { Refused, refuse } from '../runtime/refused.ts';
import { commit, type Write } from './commit.ts';
import { type CountedBefore, countedBeforeWrites } from './counted-before.ts';
import { isNew } from './database.ts';
import { invitationWrites, invitedAt } from './invitations.ts';
import { eventWrite } from './ledger.ts';
import { beside, obligationItem } from './obligation-row.ts';
import { leadsOf } from './people.ts';
import type { AskedAgency } from './round-opening.ts';
import { createdWrites } from './submissions.ts';
import { obligationStream, tables } from './tables.ts';

/** What asking the agencies of one round has in common. */
export type Asking = {
  readonly round: Round;
  readonly boardName: string;
  /** How far a return is before anything is written, by variant. */
  readonly blank: ReadonlyMap<string, Progress>;
  /** The grades that each agency had in the board’s round before with this form. */
  readonly earlierGrades: ReadonlyMap<string, Obligation['selfGrades']>;
  /** What each agency counted in that round, where the form has an overview. */
  readonly countedBefore: ReadonlyMap<string, CountedBefore>;
  readonly at: Instant;
};

const rowWrite = (obligation: Obligation, { round, boardName }: Asking, invited: boolean): Write => ({
  item: {
    Put: {
      TableName: tables.returns(),
      Item: { ...obligationItem(obligation, beside(round, boardName)), ...(invited ? { invited } : {}) },
      ConditionExpression: isNew,
    },
  },
  otherwise: 'already-exists',
});

function obligationFor(agency: AskedAgency, asking: Asking, event: ObligationEvent): Obligation {
  const { round, blank, earlierGrades } = asking;
  return {
    ...applyToObligation(undefined, event),
    boardId: round.boardId,
    roundId: round.id,
    agencyId: agency.agencyId,
    agencyName: agency.name,
    agencyKind: agency.kind,
    variant: agency.variant,
    submissionId: agency.submissionId,
    askedOn: dayInLondon(asking.at),
    stage: 'not-started',
    progress: blank.get(agency.variant) ?? refuse('unknown-variant'),
    lastContact: null,
    selfGrades: {},
    moderatedGrades: {},
    previousGrades: earlierGrades.get(agency.agencyId) ?? {},
  };
}

/**
 * Asks one agency, all or nothing: the obligation and its first event, the submission that will meet it, and,
 * once the round has opened, the invitations. An agency asked before is left as it is; false then.
 */
export async function askAgency(agency: AskedAgency, asking: Asking): Promise<boolean> {
  const { round, boardName, countedBefore, at } = asking;
  const { agencyId, variant, submissionId } = agency;
  const on = dayInLondon(at);
  const leads = hasOpened(round, on) ? await leadsOf(agencyId) : [];
  const event: ObligationEvent = {
    kind: 'asked',
    due: round.due,
    feedbackDue: round.feedbackDue,
    on,
    submissionId,
    variant,
  };
  const invited = leads.length > 0;
  const obligation = {
    ...obligationFor(agency, asking, event),
    lastContact: invited ? invitedAt(at) : null,
  };
  const about = { boardId: round.boardId, roundId: round.id, agencyId };
  const who = { by: round.openedBy, at };
  const writes = [
    rowWrite(obligation, asking, invited),
    eventWrite({ stream: obligationStream(round.id, agencyId), sequence: 1, ...who, event }),
    ...createdWrites(
      {
        id: submissionId,
        agencyId,
        agencyName: agency.name,
        form: round.form,
        edition: round.edition,
        variant,
        meets: [
          {
            boardId: round.boardId,
            boardName,
            roundId: round.id,
            roundTitle: round.title,
            opens: round.opens,
            due: round.due,
          },
        ],
      },
      who,
    ),
    ...countedBeforeWrites(round.id, countedBefore.get(agencyId)),
    ...invitationWrites(about, leads, at),
  ];
  try {
    await commit(writes);
    return true;
  } catch (error) {
    if (error instanceof Refused && error.because === 'already-exists') return false;
    throw error;
  }
}
