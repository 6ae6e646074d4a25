import type { Day } from './day.ts';
import type { ObligationFacts } from './obligation.ts';
import type { ObligationEvent } from './obligation-event.ts';
import { isOwnAgency } from './own-agency.ts';
import { rolesAtBoard } from './permission.ts';
import type { PersonWithRoles } from './person.ts';
import type { BoardRole } from './role.ts';
import { agreed, refused, type Verdict } from './verdict.ts';

type HandedOver = Extract<ObligationEvent, { kind: 'review-handed-over' }>;

/** Who of a board reviews returns. */
export const reviewingRoles: readonly BoardRole[] = ['manager', 'reviewer'];

/** May this person review for the board at all? A substitute who has left it, or lost the role, may not. */
export const reviewsFor = ({ roles }: Pick<PersonWithRoles, 'roles'>, boardId: string): boolean =>
  rolesAtBoard(roles, boardId).some((role) => reviewingRoles.includes(role));

type Parties = {
  /** Who hands over: somebody who works for the agency, and so may not review its return. */
  readonly from: PersonWithRoles;
  /** The standing substitute of the board; undefined where none is named. */
  readonly to: PersonWithRoles | undefined;
};

/**
 * A reviewer who works for the agency hands its review over to the board’s standing substitute (product.md, “Section 11
 * review”). Only of a return that is there and not yet answered, and only to somebody who may review it themselves.
 */
export function handOverReview(
  facts: ObligationFacts,
  about: { readonly boardId: string; readonly agencyId: string },
  { from, to }: Parties,
  on: Day,
): Verdict<HandedOver> {
  const { kind } = facts.state;
  if (kind === 'waiting' || kind === 'withdrawn') return refused('not-received');
  if (kind !== 'received' && kind !== 'under-review' && kind !== 'sent-back')
    return refused('feedback-issued-already');
  if (!isOwnAgency(from, about.agencyId)) return refused('yours-to-review');
  if (to === undefined || !reviewsFor(to, about.boardId)) return refused('no-substitute');
  if (isOwnAgency(to, about.agencyId)) return refused('substitute-works-there');
  if (facts.substitute === to.id) return refused('handed-over-already');
  return agreed({ kind: 'review-handed-over', on, to: to.id });
}
