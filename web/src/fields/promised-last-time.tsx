import { useParams } from 'react-router';
import type { ActionInBrief } from '../../../shared/domain/action.ts';
import { isOpen, isOverdue, statusInWords } from '../../../shared/domain/action-standing.ts';
import { dayInShort } from '../../../shared/domain/day-in-words.ts';
import { usePlan } from '../api/plan.ts';
import { todayInLondon } from '../api/today.ts';
import { Link } from '../ui/link.tsx';
import { Status } from '../ui/status.tsx';

/** What was promised with last round’s answer and is still open, as it stands today. */
export const PromisedLastTime = ({ promised }: { promised: readonly ActionInBrief[] }) => {
  const { agencyId = '' } = useParams();
  const { plan } = usePlan(agencyId);
  const today = todayInLondon();
  const ids = promised.map(({ id }) => id);
  const open = (plan?.actions ?? [])
    .map(({ action }) => action)
    .filter((each) => ids.includes(each.id) && isOpen(each));
  if (open.length === 0) return null;
  return (
    <ul className="govuk-list" aria-label="Promised last time and still open">
      {open.map((action) => (
        <li key={action.id} className="attached">
          Promised last time: <Link to={`/agency/${agencyId}/actions/${action.id}`}>{action.text}</Link>{' '}
          {isOverdue(action, today) ? (
            <Status shape="!" tone="bad" words={`Overdue. ${statusInWords(action)}`} />
          ) : (
            <span className="quiet">
              {statusInWords(action)},{' '}
              {action.deadline === null ? 'day to be agreed' : `by ${dayInShort(action.deadline)}`}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
};
