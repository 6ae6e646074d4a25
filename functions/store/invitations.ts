import type { Colleague } from '../../shared/contract/reply-shapes.ts';
import type { Instant } from '../../shared/domain/day.ts';
import type { About } from '../../shared/domain/message.ts';
import type { LastContact, Obligation } from '../../shared/domain/obligation.ts';
import { isOwed } from '../../shared/domain/standing.ts';
import { Refused } from '../runtime/refused.ts';
import { commit, type Write } from './commit.ts';
import { leadsOf } from './people.ts';
import { keys, tables } from './tables.ts';
import { tellWrites } from './tell.ts';

/** Names the invitation of one person to one round for ever: it is planned once, whoever plans it. */
const invitationId =
  ({ roundId, agencyId }: About) =>
  (personId: string): string =>
    `invitation_${roundId}_${agencyId}_${personId}`;

export const invitationWrites = (about: About, leads: readonly Colleague[], at: Instant): Write[] =>
  tellWrites(leads, { kind: 'invitation', about }, at, invitationId(about));

export const invitedAt = (at: Instant): LastContact => ({ at, how: 'invitation', outcome: 'planned' });

const invitedWrite = ({ roundId, agencyId }: About, at: Instant): Write => ({
  item: {
    Update: {
      TableName: tables.returns(),
      Key: keys.obligation(roundId, agencyId),
      UpdateExpression: 'SET invited = :yes, lastContact = :contact',
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(invited)',
      ExpressionAttributeValues: { ':yes': true, ':contact': invitedAt(at) },
    },
  },
  otherwise: 'already-exists',
});

/** Invites an agency whose round opens only now, or which has somebody to invite only now; true if it did. */
export async function inviteAgency(obligation: Obligation, at: Instant): Promise<boolean> {
  if (!isOwed(obligation)) return false;
  const { boardId, roundId, agencyId } = obligation;
  const leads = await leadsOf(agencyId);
  if (leads.length === 0) return false;
  const about = { boardId, roundId, agencyId };
  try {
    await commit([invitedWrite(about, at), ...invitationWrites(about, leads, at)]);
    return true;
  } catch (error) {
    if (error instanceof Refused && error.because !== 'try-again') return false;
    throw error;
  }
}
