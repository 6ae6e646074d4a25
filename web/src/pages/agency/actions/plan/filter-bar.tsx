import type { ActionPlanView } from '../../../../../../shared/contract/action-shapes.ts';
import { Select } from '../../../../ui/select.tsx';
import { type PlanFilters, statusFilters } from './plan-filters.ts';

type Props = {
  readonly plan: ActionPlanView;
  readonly filters: PlanFilters;
  readonly onChange: (filters: PlanFilters) => void;
};

const all = (label: string) => ({ value: 'all', label });
const orAll = (value: string): string => (value === '' ? 'all' : value);

/** By status, by standard, and by the round in which it was promised. */
export const FilterBar = ({ plan, filters, onChange }: Props) => (
  <div className="plan-filters no-print">
    <Select
      id="filter-status"
      label="Show"
      options={statusFilters}
      value={orAll(filters.status) as 'all'}
      onChange={(status) => onChange({ ...filters, status })}
    />
    <Select
      id="filter-section"
      label="Standard"
      options={[
        all('All standards'),
        ...plan.places.map(({ section, number, title }) => ({
          value: section,
          label: `${number ?? ''} ${title}`.trim(),
        })),
      ]}
      value={orAll(filters.section)}
      onChange={(section) => onChange({ ...filters, section })}
    />
    {plan.rounds.length > 0 && (
      <Select
        id="filter-round"
        label="Promised in"
        options={[all('Any return'), ...plan.rounds.map(({ id, title }) => ({ value: id, label: title }))]}
        value={orAll(filters.round)}
        onChange={(round) => onChange({ ...filters, round })}
      />
    )}
  </div>
);
