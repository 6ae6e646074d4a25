import { handler as putLessons } from '../../functions/agency/put-lessons.ts';
import { getObligation } from '../../functions/store/obligations.ts';
import type { Instant } from '../../shared/domain/day.ts';
import { rolesAtAgency } from '../../shared/domain/permission.ts';
import type { Round } from '../../shared/domain/round.ts';
import { type Actor, act } from '../act.ts';

type Told = { readonly hours: number | null; readonly hard: string | null; readonly improve: string | null };

/** What agencies told once their return was sent. Three of the full variant: enough for the form to say how long it takes. */
const told: Readonly<Record<string, Told>> = {
  'thamesford-children': {
    hours: 14,
    hard: 'Standard 4 asks each of our services the same; four managers wrote the same sentence.',
    improve: 'Say beforehand which evidence the panel looked at last time and was content with.',
  },
  'thamesford-community-health': {
    hours: 9.5,
    hard: 'Training figures come from a system that counts by calendar year.',
    improve: null,
  },
  'thamesford-yot': {
    hours: 6,
    hard: null,
    improve: 'Open the round in September: in November we inspect ourselves for the youth justice plan.',
  },
  'bright-steps': { hours: 3.5, hard: null, improve: 'The guidance beside the questions helped. Keep it.' },
};

type Cast = {
  readonly round: Round;
  readonly people: ReadonlyMap<string, readonly Actor[]>;
  readonly at: Instant;
};

/** The leads of the agencies that have sent their return say what it cost them. */
export async function tellLessons({ round, people, at }: Cast): Promise<void> {
  for (const [agencyId, lessons] of Object.entries(told)) {
    const lead = people.get(agencyId)?.find(({ roles }) => rolesAtAgency(roles, agencyId).includes('lead'));
    if (lead === undefined) throw new Error(`${agencyId} has no lead in the demonstration`);
    const { submissionId } = await getObligation(round.id, agencyId);
    const params = { agencyId, submissionId };
    await act('put-lessons', putLessons, { as: lead, at, params, body: { ...lessons, sequence: 0 } });
  }
}
