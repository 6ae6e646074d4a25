import * as z from 'zod/mini';
import type { Colleague } from '../../shared/contract/reply-shapes.ts';
import { rolesAtAgency, rolesAtBoard, unitsAtAgency } from '../../shared/domain/permission.ts';
import { Person, type PersonWithRoles } from '../../shared/domain/person.ts';
import { type BoardRole, RoleGrant } from '../../shared/domain/role.ts';
import { orNotFound } from '../runtime/refused.ts';
import { getItem, parseItem, queryItems } from './database.ts';
import { type Page, pageOf } from './page.ts';
import { keys, places, tables } from './tables.ts';

type Item = Record<string, unknown>;

/** The row of a holder, beside the place where the role is held. */
export const Holder = z.strictObject({ person: Person, grant: RoleGrant });
/** A person on the list of all, with their roles by key, so that one role comes or goes in one write. */
const Listed = z.strictObject({ ...Person.shape, roles: z.record(z.string(), RoleGrant) });

const listedPerson = (item: Item): PersonWithRoles => {
  const { roles, ...person } = parseItem(Listed, item);
  return { ...person, roles: Object.values(roles) };
};

const byName = (a: PersonWithRoles, b: PersonWithRoles): number => a.name.localeCompare(b.name, 'en-GB');

/** Who holds roles at a place (`places.board(id)`, `places.agency(id)`), with the roles they hold there, by name. */
export async function peopleAt(place: string): Promise<PersonWithRoles[]> {
  const items = await queryItems(tables.directory(), place, 'PERSON#');
  const people = new Map<string, PersonWithRoles>();
  for (const { person, grant } of items.map((item) => parseItem(Holder, item))) {
    const roles = people.get(person.id)?.roles ?? [];
    people.set(person.id, { ...person, roles: [...roles, grant] });
  }
  return [...people.values()].sort(byName);
}

/** Who works on an agency’s returns, by name. */
export const colleaguesAt = async (agencyId: string): Promise<Colleague[]> =>
  asColleagues(await peopleAt(places.agency(agencyId)), agencyId);

/** People as their colleagues at this agency see them, by name. */
export const asColleagues = (people: readonly PersonWithRoles[], agencyId: string): Colleague[] =>
  [...people].sort(byName).map((person) => asColleague(person, agencyId));

export function asColleague({ id, name, email, roles }: PersonWithRoles, agencyId: string): Colleague {
  const units = unitsAtAgency(roles, agencyId);
  return {
    personId: id,
    name,
    email,
    roles: [...new Set(rolesAtAgency(roles, agencyId))],
    ...(units.length === 0 ? {} : { units: [...new Set(units)] }),
  };
}

/** Those of an agency who answer for its returns: leads and deputies. */
export const leadsAmong = (colleagues: readonly Colleague[]): Colleague[] =>
  colleagues.filter(({ roles }) => roles.includes('lead') || roles.includes('deputy'));

/** An agency’s leads and deputies: who is written to about its returns. */
export const leadsOf = async (agencyId: string): Promise<Colleague[]> =>
  leadsAmong(await colleaguesAt(agencyId));

/** The holders of one role at a board, such as its managers. */
export async function boardPeople(boardId: string, role: BoardRole): Promise<PersonWithRoles[]> {
  const people = await peopleAt(places.board(boardId));
  return people.filter(({ roles }) => rolesAtBoard(roles, boardId).includes(role));
}

/** One person with all their roles. Refuses with `not-found`. */
export async function getPerson(personId: string): Promise<PersonWithRoles> {
  return listedPerson(orNotFound(await getItem(tables.directory(), keys.person(personId))));
}

/** One address is one person. */
export async function findPersonByEmail(email: string): Promise<PersonWithRoles | undefined> {
  const item = await getItem(tables.directory(), keys.email(email.toLowerCase()));
  return item === undefined ? undefined : getPerson(String(item.personId));
}

/** Some of the people known to the installation, and where the next begin. */
export async function listPeople(after: string | undefined): Promise<Page<PersonWithRoles>> {
  const page = await pageOf(keys.person(after ?? ''), after);
  return { items: page.items.map(listedPerson), next: page.next };
}

/** The names behind ids; whoever is no longer known is left out. */
export async function namesOf(personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const items = await Promise.all(
    [...new Set(personIds)].map((id) => getItem(tables.directory(), keys.person(id), false)),
  );
  return new Map(items.flatMap((item) => (item ? [[String(item.id), String(item.name)] as const] : [])));
}
