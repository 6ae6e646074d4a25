import { randomUUID } from 'node:crypto';
import { dayInLondon } from '../../shared/domain/calendar.ts';
import type { Instant } from '../../shared/domain/day.ts';
import type { Round } from '../../shared/domain/round.ts';
import { withdrawObligation, withdrawSubmission } from '../../shared/domain/round-withdrawal.ts';
import { orRefuse } from '../runtime/refused.ts';
import type { Write } from './commit.ts';
import { getItem } from './database.ts';
import { forEachAgency } from './each-agency.ts';
import { isInvited, obligationOf } from './obligation-row.ts';
import { recordObligationStep } from './obligation-steps.ts';
import { listObligations } from './obligations.ts';
import { leadsOf } from './people.ts';
import { settled } from './settled.ts';
import { findSubmission, type SubmissionRecord, submissionStepWrites } from './submissions.ts';
import { keys, tables } from './tables.ts';
import { tellWrites } from './tell.ts';

type Withdrawn = {
  readonly round: Round;
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
};
type OfAgency = { readonly agencyId: string };

/** What ends with a round: the agency’s return and the parts of its units; nothing where another board still asks for it. */
async function endedWrites(record: SubmissionRecord, { round, by, at }: Withdrawn): Promise<Write[]> {
  const parts = await Promise.all(record.units.map(({ submissionId }) => findSubmission(submissionId)));
  const ended = [record, ...parts.filter((part) => part !== undefined)];
  return ended.flatMap(({ submission }) => {
    const step = withdrawSubmission(submission, record.meets, round.id, { by, at });
    return step === undefined ? [] : submissionStepWrites(submission, orRefuse(step), { by, at });
  });
}

/**
 * One agency owes nothing for the round any more, all or nothing: the step of its obligation, the end of its return, and
 * a mail to its leads if they were invited.
 */
async function withdrawFrom({ agencyId }: OfAgency, withdrawn: Withdrawn): Promise<void> {
  const { round, by, at } = withdrawn;
  const [row, leads] = await Promise.all([
    getItem(tables.returns(), keys.obligation(round.id, agencyId)),
    leadsOf(agencyId),
  ]);
  if (row === undefined) return;
  const obligation = obligationOf(row);
  // As the row says now: the agency may have chosen another return for this board since the round was read.
  const record = await findSubmission(obligation.submissionId);
  // Done meanwhile, or sent in the very moment: then it was received, and stays so.
  if (obligation.state.kind !== 'waiting') return;

  const reason = { id: randomUUID(), text: withdrawn.reason };
  const event = orRefuse(withdrawObligation(obligation, dayInLondon(at), reason.id));
  const content = {
    kind: 'round-withdrawn' as const,
    about: { boardId: round.boardId, roundId: round.id, agencyId },
    reason: reason.text,
  };
  const ended = record === undefined ? [] : await endedWrites(record, withdrawn);
  const told = isInvited(row) ? leads.slice(0, roomFor(ended.length)) : [];
  const more = [...ended, ...tellWrites(told, content, at)];
  await recordObligationStep({ obligation, event, by, at, reason }, { more });
}

const mostLeads = 20;
/** Of a transaction’s hundred writes, what the obligation’s own step takes at most: a file that waits is erased with it. */
const ownWrites = 14;

/** Leads who can be told, at two writes each, beside the end of the return and of its units’ parts. */
const roomFor = (ended: number): number =>
  Math.max(0, Math.min(mostLeads, Math.floor((100 - ownWrites - ended) / 2)));

/** Withdraws the round from those agencies that still owe it; the number that is still left. Safe to repeat. */
export async function withdrawRemaining(round: Round, at: Instant): Promise<number> {
  const { withdrawn } = round;
  if (withdrawn === undefined) return 0;
  const { by, reason } = withdrawn;
  const owing = (await listObligations(round.id)).filter(({ state }) => state.kind === 'waiting');
  return forEachAgency('withdrawing', owing, (each) =>
    settled(() => withdrawFrom(each, { round, by, at, reason })),
  );
}
