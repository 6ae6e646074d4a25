import type { Demand } from '../../../../../shared/domain/training/need.ts';
import { topicInWords } from '../../../../../shared/forms/training-needs/answers.ts';
import { type Found, groupOf, keyOf, undecidedIn } from './found.ts';

export const demandColumns = [
  'topic',
  'level',
  'group',
  'high',
  'medium',
  'low',
  'all',
  'agencies',
  'weight',
  'open',
] as const;
export type DemandColumn = (typeof demandColumns)[number];

const shows = ['all', 'open', 'high'] as const;
export type Show = (typeof shows)[number];

/** What of the demand is shown, and in which order: it stands in the address, so that it can be sent to somebody. */
export type DemandView = {
  readonly show: Show;
  readonly topic: string;
  readonly group: string;
  readonly sort: DemandColumn;
  readonly descending: boolean;
};

/** One row of the table. */
export type DemandLine = {
  readonly key: string;
  readonly demand: Demand;
  readonly topic: string;
  readonly level: string;
  readonly group: string;
  /** Needs that nobody has decided on yet. */
  readonly open: number;
};

export const linesOf = (found: Found): DemandLine[] =>
  found.demands.map((demand) => ({
    key: keyOf(demand),
    demand,
    topic: topicInWords(demand, found.labels),
    level: found.labels.level[demand.level] ?? demand.level,
    group: groupOf(demand, found),
    open: undecidedIn(demand.needs, found).length,
  }));

const oneOf = <T extends string>(all: readonly T[], value: string | null, otherwise: T): T =>
  all.find((each) => each === value) ?? otherwise;

export function viewOf(search: URLSearchParams): DemandView {
  const sort = oneOf(demandColumns, search.get('sort'), 'weight');
  return {
    show: oneOf(shows, search.get('show'), 'all'),
    topic: search.get('topic') ?? '',
    group: search.get('group') ?? '',
    sort,
    descending: search.get('order') === null ? sort === 'weight' : search.get('order') === 'down',
  };
}

export const searchOf = ({ show, topic, group, sort, descending }: DemandView): URLSearchParams =>
  new URLSearchParams([
    ...(show === 'all' ? [] : [['show', show]]),
    ...(topic === '' ? [] : [['topic', topic]]),
    ...(group === '' ? [] : [['group', group]]),
    ['sort', sort],
    ['order', descending ? 'down' : 'up'],
  ]);

const isText = (column: DemandColumn): column is 'topic' | 'level' | 'group' =>
  column === 'topic' || column === 'level' || column === 'group';

function numberIn({ demand, open }: DemandLine, column: Exclude<DemandColumn, 'topic' | 'level' | 'group'>) {
  if (column === 'open') return open;
  return column === 'agencies' || column === 'weight' ? demand[column] : demand.places[column];
}

const compared = (a: DemandLine, b: DemandLine, column: DemandColumn): number =>
  isText(column)
    ? a[column].localeCompare(b[column], 'en-GB', { numeric: true })
    : numberIn(a, column) - numberIn(b, column);

/** Pressing a heading sorts by it; pressing it again turns the order round. Numbers begin with the largest. */
export const sortedBy = (view: DemandView, column: DemandColumn): DemandView => ({
  ...view,
  sort: column,
  descending: view.sort === column ? !view.descending : !isText(column),
});

export function linesShown(lines: readonly DemandLine[], view: DemandView): DemandLine[] {
  const { show, topic, group, sort, descending } = view;
  return lines
    .filter(
      ({ demand, open }) =>
        (topic === '' || demand.topic === topic) &&
        (group === '' || demand.group === group) &&
        (show === 'all' || (show === 'open' ? open > 0 : demand.places.high > 0)),
    )
    .toSorted((a, b) => compared(a, b, sort) * (descending ? -1 : 1));
}
