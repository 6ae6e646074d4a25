import type { Compliance, Demand, Missing, Need } from './need.ts';

const priorityWeights = { high: 3, medium: 2, low: 1 } as const;

/** How the weight is reckoned, as it is said beside it. */
export const weightRule =
  'places × 3 where the priority is high, × 2 where it is medium, × 1 where it is low.';

const keyOf = ({ topic, otherTopic, level, group }: Need): string =>
  JSON.stringify([topic, otherTopic?.trim().toLowerCase() ?? null, level, group]);

const placesOf = (needs: readonly Need[], priority: Need['priority']): number =>
  needs.filter((need) => need.priority === priority).reduce((sum, { places }) => sum + places, 0);

function demandOf(needs: readonly [Need, ...Need[]]): Demand {
  const [{ topic, otherTopic, level, group }] = needs;
  const places = {
    high: placesOf(needs, 'high'),
    medium: placesOf(needs, 'medium'),
    low: placesOf(needs, 'low'),
    all: needs.reduce((sum, need) => sum + need.places, 0),
  };
  return {
    topic,
    otherTopic,
    level,
    group,
    places,
    agencies: new Set(needs.map(({ agencyId }) => agencyId)).size,
    weight: needs.reduce((sum, need) => sum + priorityWeights[need.priority] * need.places, 0),
    needs: [...needs],
  };
}

/** All needs summed by topic, depth and group, the weightiest first; needs of another topic only where they name the same. */
export function demandIn(needs: readonly Need[]): Demand[] {
  const together = new Map<string, [Need, ...Need[]]>();
  for (const need of needs) {
    const found = together.get(keyOf(need));
    if (found === undefined) together.set(keyOf(need), [need]);
    else found.push(need);
  }
  return [...together.values()]
    .map(demandOf)
    .sort((a, b) => b.weight - a.weight || a.topic.localeCompare(b.topic) || a.group.localeCompare(b.group));
}

/** One row of an agency’s staff table. */
export type StaffRow = {
  readonly agencyId: string;
  readonly row: string;
  readonly headcount: number;
  readonly required: number;
  readonly inDate: number;
};

const shareOf = (inDate: number, required: number): number | null =>
  required === 0 ? null : Math.floor((Math.min(inDate, required) * 100) / required);

/**
 * How many of those who must be are in date, by group or level, in the order in which the rows first appear. More in date
 * than required counts as all of them.
 */
export function complianceIn(rows: readonly StaffRow[]): Compliance[] {
  const names = [...new Set(rows.map(({ row }) => row))];
  return names.map((row) => {
    const these = rows.filter((each) => each.row === row);
    const sum = (of: (each: StaffRow) => number) => these.reduce((all, each) => all + of(each), 0);
    const required = sum((each) => each.required);
    const inDate = sum((each) => Math.min(each.inDate, each.required));
    return {
      row,
      headcount: sum((each) => each.headcount),
      required,
      inDate,
      share: shareOf(inDate, required),
      agencies: new Set(these.map(({ agencyId }) => agencyId)).size,
    };
  });
}

/** What share of the workforce the missing agencies are, as far as it is known, in whole percent; null where nothing is. */
export function missingShare(answered: readonly StaffRow[], missing: readonly Missing[]): number | null {
  const known = missing.flatMap(({ people }) => people ?? []);
  const away = known.reduce((sum, people) => sum + people, 0);
  const here = answered.reduce((sum, { headcount }) => sum + headcount, 0);
  return known.length === 0 || here + away === 0 ? null : Math.round((away * 100) / (here + away));
}
