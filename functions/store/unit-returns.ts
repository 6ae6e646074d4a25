import type { OwedReturn, UnitReturn } from '../../shared/contract/agency-routes.ts';
import { listParts } from './units.ts';

/** The parts that these units of an agency were asked for, as their people’s first page shows them; the next due first. */
export async function listUnitReturns(
  agencyId: string,
  units: readonly string[],
  owed: readonly OwedReturn[],
): Promise<UnitReturn[]> {
  const parts = await Promise.all([...new Set(units)].map((unit) => listParts(agencyId, unit)));
  return parts
    .flat()
    .flatMap(({ id, unit, unitOf, state }): UnitReturn[] => {
      const whole = owed.find(({ obligation }) => obligation.submissionId === unitOf);
      if (whole === undefined || unit === undefined) return [];
      const { boardName, roundTitle, obligation } = whole;
      const handedIn = state.kind === 'handed-in';
      const { due } = obligation;
      const withdrawn = state.kind === 'withdrawn' ? { withdrawn: true as const } : {};
      return [{ submissionId: id, unit, boardName, roundTitle, due, handedIn, ...withdrawn }];
    })
    .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
}
