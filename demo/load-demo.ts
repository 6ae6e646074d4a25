import { recordImportedRound } from '../functions/store/imported-rounds.ts';
import { agencyKinds } from '../shared/domain/agency.ts';
import { addDays, dayInLondon } from '../shared/domain/calendar.ts';
import type { Instant } from '../shared/domain/day.ts';
import { addDemoAgency, addDemoBoard, addDemoRole, installer } from './directory.ts';
import { tellSloughContributions } from './slough/contributions.ts';
import { slough, sloughAgencies, sloughAudit } from './slough/slough.ts';
import { thamesfordAgencies } from './thamesford/agencies.ts';
import { thamesford } from './thamesford/board.ts';
import { tellContributions } from './thamesford/contributions.ts';
import { tellFeedback } from './thamesford/feedback.ts';
import { administrator, agencyPeople, boardPeople } from './thamesford/people.ts';
import { tellRedaction } from './thamesford/redaction.ts';
import { tellReview } from './thamesford/review.ts';
import { tellTheRound } from './thamesford/round.ts';
import { tellTraining } from './thamesford/training.ts';

export type Loading = {
  readonly now: Instant;
  /** Resolves once the jobs that listen to the tables have done what the last deeds caused. */
  readonly caughtUp: () => Promise<void>;
  readonly step: (words: string) => void;
};

const morning = (day: string): Instant => `${day}T09:00:00.000Z`;

async function loadSlough(at: Instant): Promise<void> {
  await addDemoBoard(slough, at);
  const agencies = await sloughAgencies();
  for (const agency of agencies) await addDemoAgency(slough.id, agency, at);
  const audit = await sloughAudit();
  const council = agencies.find(({ id }) => id === audit.agency);
  if (council === undefined) throw new Error(`The audit’s agency ${audit.agency} is not on the list`);
  const { id: agencyId, name, kind, basis } = council;
  await recordImportedRound({
    board: slough,
    agency: { boardId: slough.id, agencyId, name, kind, variant: agencyKinds[kind].variant, basis },
    id: 'section-11-audit-2015-16',
    form: 'section-11',
    title: audit.title,
    began: audit.from,
    reported: audit.reported,
    actions: audit.actions,
    by: installer.id,
    at,
  });
  await tellSloughContributions(at);
  // Nobody real: somebody must be able to work on the actions.
  const lead = { name: 'Demonstration lead', email: 'lead@slough-demonstration.example' };
  await addDemoRole(lead, { at: 'agency', agencyId, role: 'lead' }, at);
}

/**
 * Fills an empty portal with the demonstration: the Slough board as its public papers tell, and the fictional
 * Thamesford board, whose round shows agencies in every state. Days are relative to `now`. Everything is done
 * by the portal's own handlers; the environment must be that of a function with every permission.
 */
export async function loadDemo({ now, caughtUp, step }: Loading): Promise<void> {
  const today = dayInLondon(now);
  const before = morning(addDays(today, -60));

  step('the Slough board, from its public papers');
  await loadSlough(before);

  step('the fictional Thamesford board: agencies and people');
  await addDemoBoard(thamesford, before);
  for (const agency of thamesfordAgencies) await addDemoAgency(thamesford.id, agency, before);
  await addDemoRole(administrator, { at: 'installation', role: 'administrator' }, before);
  await addDemoRole(administrator, { at: 'board', boardId: slough.id, role: 'manager' }, before);
  const board = new Map<string, Awaited<ReturnType<typeof addDemoRole>>>();
  for (const { role, ...person } of boardPeople)
    board.set(role, await addDemoRole(person, { at: 'board', boardId: thamesford.id, role }, before));
  const agencies = new Map<string, Awaited<ReturnType<typeof addDemoRole>>[]>();
  for (const { agencyId, roles, ...person } of agencyPeople) {
    let actor = await addDemoRole(person, { at: 'agency', agencyId, role: roles[0] ?? 'lead' }, before);
    for (const role of roles.slice(1))
      actor = await addDemoRole(person, { at: 'agency', agencyId, role }, before);
    agencies.set(agencyId, [...(agencies.get(agencyId) ?? []), actor]);
  }

  step('Thamesford’s round: answers, sign-offs, extensions, reminders');
  const manager = board.get('manager');
  if (manager === undefined) throw new Error('The demonstration has no manager');
  await tellTheRound({ today, manager, people: agencies, caughtUp, step });

  step('Thamesford’s feedback, challenges and decisions');
  await tellFeedback({ today, board, people: agencies, caughtUp, step });

  step('Thamesford’s review: a return sent back, one that came again');
  await tellReview({ today, board, people: agencies, caughtUp, step });

  step('Thamesford’s contributions: pledges, agreements, payments');
  await tellContributions({ today, board, people: agencies, caughtUp, step });

  step('Thamesford’s training needs: what agencies ask for, decisions, an answer');
  await tellTraining({ today, board, people: agencies, caughtUp, step });

  step('Thamesford’s redaction: words that wait for the manager');
  await tellRedaction(agencies, now);
}
