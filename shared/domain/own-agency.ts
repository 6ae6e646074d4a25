import type { RoleGrant } from './role.ts';
import { agreed, refused, type Verdict } from './verdict.ts';

type WithRoles = { readonly roles: readonly RoleGrant[] };

/** Does this person work for the agency? Any role there counts, a unit’s too: a contributor would grade their own words. */
export const isOwnAgency = ({ roles }: WithRoles, agencyId: string): boolean =>
  roles.some((grant) => grant.at === 'agency' && grant.agencyId === agencyId);

/**
 * Nobody reviews, answers for or grades the return of their own agency, a manager employed by the council included:
 * somebody else of the board does (product.md, “Section 11 review”). Asked on the board’s side of every such act.
 */
export const notOwnAgency = (person: WithRoles, agencyId: string): Verdict<true> =>
  isOwnAgency(person, agencyId) ? refused('own-agency') : agreed(true);

type Somebody = { readonly id: string };

/** Who of these people of a board may stand in: those who hold no role at the agency. */
export const othersThan = <P extends Somebody>(people: readonly P[], ofAgency: readonly Somebody[]): P[] =>
  people.filter(({ id }) => ofAgency.every((each) => each.id !== id));
