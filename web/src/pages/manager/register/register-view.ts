import type { Day } from '../../../../../shared/domain/day.ts';
import { returnStates } from '../../../../../shared/domain/state-of-return.ts';
import { registerFilters } from './register-filters.ts';
import type { RegisterRow } from './register-rows.ts';

const columns = ['agency', 'state', 'due', 'late', 'progress', 'contact'] as const;
export type RegisterColumn = (typeof columns)[number];

/** What the register shows and in which order. It lives in the address, so that it can be kept, sent and gone back to. */
export type RegisterView = {
  /** The id of a filter; null shows all. */
  readonly show: string | null;
  readonly sort: RegisterColumn;
  readonly descending: boolean;
  readonly find: string;
};

const isColumn = (text: string | null): text is RegisterColumn => columns.some((each) => each === text);

/** An address with a view that does not exist (any more) shows everything by name. */
export function viewOf(search: URLSearchParams): RegisterView {
  const show = search.get('show');
  const sort = search.get('sort');
  return {
    show: registerFilters.some(({ id }) => id === show) ? show : null,
    sort: isColumn(sort) ? sort : 'agency',
    descending: search.get('order') === 'down',
    find: search.get('find') ?? '',
  };
}

export function searchOf({ show, sort, descending, find }: RegisterView): URLSearchParams {
  const search = new URLSearchParams();
  if (show !== null) search.set('show', show);
  if (sort !== 'agency') search.set('sort', sort);
  if (descending) search.set('order', 'down');
  if (find !== '') search.set('find', find);
  return search;
}

/** The same column again turns the order round. Lateness begins with the latest. */
export const sortedBy = (view: RegisterView, sort: RegisterColumn): RegisterView => ({
  ...view,
  sort,
  descending: view.sort === sort ? !view.descending : sort === 'late',
});

const stateOrder = Object.keys(returnStates);
const compareText = (a: string, b: string): number => a.localeCompare(b, 'en-GB');
const share = ({ answered, asked }: RegisterRow): number => (asked === 0 ? 0 : answered / asked);

const compare: Record<RegisterColumn, (a: RegisterRow, b: RegisterRow) => number> = {
  agency: (a, b) => compareText(a.agency, b.agency),
  state: (a, b) => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state),
  due: (a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'),
  late: (a, b) => a.daysLate - b.daysLate,
  progress: (a, b) => share(a) - share(b),
  contact: (a, b) => a.lastContactAt.localeCompare(b.lastContactAt),
};

/** The rows to show, in order; equal ones by name. */
export function rowsShown(rows: readonly RegisterRow[], view: RegisterView, today: Day): RegisterRow[] {
  const filter = registerFilters.find(({ id }) => id === view.show);
  const wanted = view.find.trim().toLocaleLowerCase('en-GB');
  const direction = view.descending ? -1 : 1;
  return rows
    .filter(({ obligation }) => filter === undefined || filter.holds(obligation, today))
    .filter(({ agency }) => agency.toLocaleLowerCase('en-GB').includes(wanted))
    .toSorted((a, b) => direction * compare[view.sort](a, b) || compare.agency(a, b));
}
