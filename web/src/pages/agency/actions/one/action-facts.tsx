import type { ActionPlanView, ActionView } from '../../../../../../shared/contract/action-shapes.ts';
import { actionSources } from '../../../../../../shared/domain/action.ts';
import type { Day } from '../../../../../../shared/domain/day.ts';
import { dayInWords } from '../../../../../../shared/domain/day-in-words.ts';
import { Status } from '../../../../ui/status.tsx';
import { SummaryList } from '../../../../ui/summary-list.tsx';
import { deadlineInWords, deadlineName, placesInWords, standingInWords } from '../action-words.ts';

type Props = { readonly view: ActionView; readonly plan: ActionPlanView; readonly today: Day };

const kept = (text: string) => <span className="note__text">{text}</span>;

/** All that is known of an action; what is left open is said to be open. */
export const ActionFacts = ({ view: { action, sent }, plan, today }: Props) => {
  const places = placesInWords(action, plan.places);
  const round = plan.rounds.find(({ id }) => id === action.origin?.roundId);
  const unit = plan.units?.find(({ id }) => id === action.unit);
  const perhaps = (key: string, value: string | null) =>
    value === null ? [] : [{ key, value: kept(value) }];
  return (
    <SummaryList
      lines={[
        { key: 'Status', value: <Status {...standingInWords(action, today)} /> },
        ...perhaps('Completed on', action.completedOn === null ? null : dayInWords(action.completedOn)),
        { key: 'Owner’s role', value: action.ownerRole ?? 'Owner to be agreed' },
        { key: deadlineName(action), value: deadlineInWords(action) },
        ...perhaps('Unit', unit?.name ?? null),
        ...(places === '' ? [] : [{ key: 'Improves', value: places }]),
        ...perhaps('What is wrong', action.issue),
        ...perhaps('Impact measure', action.measure),
        ...perhaps('Impact achieved', action.impact),
        { key: 'Source', value: actionSources[action.source].words },
        ...perhaps('Promised in', round?.title ?? null),
        {
          key: 'Seen by boards',
          value: sent
            ? 'Yes: how it stands, owner’s role, deadline and impact. Notes stay with your agency.'
            : 'No: it was not sent with a return.',
        },
      ]}
    />
  );
};
