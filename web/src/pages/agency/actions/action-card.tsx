import type { ActionPlanView, ActionView } from '../../../../../shared/contract/action-shapes.ts';
import { latestText } from '../../../../../shared/domain/action-columns.ts';
import type { Day } from '../../../../../shared/domain/day.ts';
import { Link } from '../../../ui/link.tsx';
import { Status } from '../../../ui/status.tsx';
import { deadlineInWords, deadlineName, placesInWords, standingInWords } from './action-words.ts';

type Props = { readonly view: ActionView; readonly plan: ActionPlanView; readonly today: Day };

/** One action of the plan: what, whose, by when, how it stands, and the latest note. */
export const ActionCard = ({ view: { action, notes }, plan, today }: Props) => {
  const places = placesInWords(action, plan.places);
  const unit = plan.units?.find(({ id }) => id === action.unit);
  const said = latestText(notes);
  const to = `/agency/${plan.agency.id}/actions/${action.id}`;
  return (
    <li className="card">
      <h3 className="govuk-heading-s card__title action-card__text">
        <Link to={to}>
          {action.number}. {action.text}
        </Link>
      </h3>
      <p className="govuk-body">
        <Status {...standingInWords(action, today)} />
      </p>
      <p className="govuk-body">
        {deadlineName(action)}: {deadlineInWords(action)}. {action.ownerRole ?? 'Owner to be agreed'}.
        {unit === undefined ? '' : ` Unit: ${unit.name}.`}
      </p>
      {said !== '' && <p className="govuk-body note__text">{said}</p>}
      {places !== '' && <p className="action-facts">{places}</p>}
    </li>
  );
};
