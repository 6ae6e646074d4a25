import type { Obligation } from '../../domain/obligation.ts';
import { complianceIn, demandIn, missingShare, weightRule } from '../../domain/training/demand.ts';
import type { Missing } from '../../domain/training/need.ts';
import { type Answered, needsOf, offersOf, peopleIn, staffOf } from './figures.ts';

type Asked = Pick<Obligation, 'agencyId' | 'agencyName' | 'exemptOn' | 'state'>;

type OfRound = {
  readonly obligations: readonly Asked[];
  /** What has come, by name of the agency. */
  readonly figures: readonly (Answered & { readonly version: number })[];
  /** What agencies counted in the round before. */
  readonly before: readonly Pick<Answered, 'agencyId' | 'answers'>[];
};

/** Those who are asked, in a round that was not withdrawn, need answer, and have not: with the people they had last time. */
function missingIn({ obligations, figures, before }: OfRound): Missing[] {
  const came = new Set(figures.map(({ agencyId }) => agencyId));
  const people = new Map(
    before.map((each) => [each.agencyId, peopleIn(staffOf({ ...each, agencyName: '' }))]),
  );
  return obligations
    .filter(
      ({ agencyId, exemptOn, state }) =>
        exemptOn === null && state.kind !== 'withdrawn' && !came.has(agencyId),
    )
    .map(({ agencyId, agencyName }) => ({ agencyId, agencyName, people: people.get(agencyId) || null }));
}

/** What a round’s returns add up to. Whatever is summed here is in exactly one return. */
export function overviewOf(rows: OfRound) {
  const { obligations, figures } = rows;
  const staff = figures.flatMap(staffOf).sort((a, b) => a.row.localeCompare(b.row));
  const missing = missingIn(rows);
  const came = new Set(figures.map(({ agencyId }) => agencyId));
  return {
    demands: demandIn(figures.flatMap(needsOf)),
    weightRule,
    compliance: complianceIn(staff),
    offers: figures.flatMap(offersOf),
    agencies: figures.map((each) => ({
      agencyId: each.agencyId,
      agencyName: each.agencyName,
      version: each.version,
      people: peopleIn(staffOf(each)),
      needs: needsOf(each).length,
    })),
    missing,
    missingShare: missingShare(staff, missing),
    excused: obligations.filter(({ agencyId, exemptOn }) => exemptOn !== null && !came.has(agencyId)).length,
  };
}
