import { Select } from '../../../ui/select.tsx';
import type { DemandLine, DemandView, Show } from './demand-view.ts';

const shows: readonly { readonly value: Show; readonly label: string }[] = [
  { value: 'all', label: 'All needs' },
  { value: 'open', label: 'With needs to decide on' },
  { value: 'high', label: 'With high priority' },
];

type Props = {
  readonly lines: readonly DemandLine[];
  readonly view: DemandView;
  readonly onView: (view: DemandView) => void;
};

const every = { value: 'every', label: 'All' };

/** Each value once, under the words of its first line. */
const optionsIn = (pairs: readonly (readonly [value: string, label: string])[]) => [
  every,
  ...[...new Map(pairs)]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en-GB', { numeric: true })),
];

/** What of the demand is shown. */
export const DemandFilters = ({ lines, view, onView }: Props) => (
  <div className="log-filter no-print">
    <Select
      id="show"
      label="Show"
      options={shows}
      value={view.show}
      onChange={(show) => onView({ ...view, show })}
    />
    <Select
      id="topic"
      label="Topic"
      options={optionsIn(
        lines.map(({ demand, topic }) => [
          demand.topic,
          demand.otherTopic === null ? topic : 'Another topic',
        ]),
      )}
      value={view.topic || every.value}
      onChange={(topic) => onView({ ...view, topic: topic === every.value ? '' : topic })}
    />
    <Select
      id="group"
      label="For whom"
      options={optionsIn(lines.map(({ demand, group }) => [demand.group, group]))}
      value={view.group || every.value}
      onChange={(group) => onView({ ...view, group: group === every.value ? '' : group })}
    />
  </div>
);
