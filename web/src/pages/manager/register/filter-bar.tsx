import type { Day } from '../../../../../shared/domain/day.ts';
import type { Obligation } from '../../../../../shared/domain/obligation.ts';
import { RouterLink } from '../../../ui/router-link.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { registerFilters } from './register-filters.ts';
import { type RegisterView, searchOf } from './register-view.ts';

type Props = {
  readonly obligations: readonly Obligation[];
  readonly view: RegisterView;
  readonly today: Day;
  readonly onFind: (find: string) => void;
};

/** The saved views, each with how many rows it has; one click shows who is late. */
export const FilterBar = ({ obligations, view, today, onFind }: Props) => (
  <div className="filter-bar no-print">
    <nav aria-label="Which returns to show">
      <ul className="filter-bar__views">
        {[{ id: null, words: 'All', count: obligations.length }, ...counted(obligations, today)].map(
          ({ id, words, count }) => (
            <li key={words}>
              <RouterLink
                className="filter-bar__view"
                to={addressOf({ ...view, show: id })}
                aria-current={view.show === id ? 'true' : undefined}
              >
                {words} ({count})
              </RouterLink>
            </li>
          ),
        )}
      </ul>
    </nav>
    <TextInput id="find" label="Find an agency" width={20} value={view.find} onChange={onFind} />
  </div>
);

const addressOf = (view: RegisterView): string => {
  const search = searchOf(view).toString();
  return search === '' ? '.' : `?${search}`;
};

const counted = (obligations: readonly Obligation[], today: Day) =>
  registerFilters.map(({ id, words, holds }) => ({
    id,
    words,
    count: obligations.filter((each) => holds(each, today)).length,
  }));
