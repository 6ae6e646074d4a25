import { addDemoAgency, addDemoBoard, addDemoRole } from '../../../demo/directory.ts';
import { thamesfordAgencies } from '../../../demo/thamesford/agencies.ts';
import { thamesford } from '../../../demo/thamesford/board.ts';
import { tellContributions } from '../../../demo/thamesford/contributions.ts';
import { agencyPeople, boardPeople } from '../../../demo/thamesford/people.ts';
import { addDays } from '../../../shared/domain/calendar.ts';
import type { Day } from '../../../shared/domain/day.ts';

type Actor = Awaited<ReturnType<typeof addDemoRole>>;

/** The board, agencies and people of the demonstration, with its contributions and nothing else. */
export async function loadContributions(today: Day, caughtUp: () => Promise<void>): Promise<void> {
  const before = `${addDays(today, -120)}T09:00:00.000Z`;
  await addDemoBoard(thamesford, before);
  for (const agency of thamesfordAgencies) await addDemoAgency(thamesford.id, agency, before);
  const board = new Map<string, Actor>();
  for (const { role, ...person } of boardPeople)
    board.set(role, await addDemoRole(person, { at: 'board', boardId: thamesford.id, role }, before));
  const people = new Map<string, Actor[]>();
  for (const { agencyId, roles, ...person } of agencyPeople) {
    let actor: Actor | undefined;
    for (const role of roles) actor = await addDemoRole(person, { at: 'agency', agencyId, role }, before);
    if (actor !== undefined) people.set(agencyId, [...(people.get(agencyId) ?? []), actor]);
  }
  await tellContributions({ today, board, people, caughtUp, step: () => undefined });
}
