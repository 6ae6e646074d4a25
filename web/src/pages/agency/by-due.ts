import type { OwedReturn } from '../../../../shared/contract/agency-routes.ts';
import { isOwed } from '../../../../shared/domain/standing.ts';

export const isStillOwed = ({ obligation, imported }: OwedReturn): boolean => !imported && isOwed(obligation);

/** What is due first stands first; what has no due day yet stands last. */
export const byDue = (one: OwedReturn, other: OwedReturn): number =>
  (one.obligation.due ?? '9999').localeCompare(other.obligation.due ?? '9999');

/** The latest stands first. */
export const latestFirst = (one: OwedReturn, other: OwedReturn): number =>
  other.opens.localeCompare(one.opens);
