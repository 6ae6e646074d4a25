import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import { hasOpened, type Round } from '../../../../../shared/domain/round.ts';
import { todayInLondon } from '../../../api/today.ts';
import { Card } from '../../../ui/cards.tsx';
import { Link } from '../../../ui/link.tsx';
import { Status } from '../../../ui/status.tsx';

const stateOf = ({ imported, state }: Round) => {
  if (imported) return <Status shape="■" words="Held before the portal" tone="quiet" />;
  if (state === 'open') return <Status shape="◐" words="Open" />;
  return state === 'closed' ? (
    <Status shape="■" words="Closed" tone="quiet" />
  ) : (
    <Status shape="–" words="Withdrawn" tone="quiet" />
  );
};

const dueWords = ({ due, imported }: Round): string => {
  if (due !== null) return `Due ${dayInWords(due)}`;
  return imported ? 'No due day recorded' : 'Due day to be confirmed';
};

const opensWords = (round: Round): string => {
  if (round.imported) return 'Held from';
  return hasOpened(round, todayInLondon()) ? 'Opened' : 'Opens';
};

/** One round: staff are led to its register, members to its summary. */
export function RoundCard({ round, isStaff }: { round: Round; isStaff: boolean }) {
  const address = `/board/${round.boardId}/rounds/${round.id}`;
  const summary = `${address}/summary`;
  return (
    <Card title={<Link to={isStaff ? address : summary}>{round.title}</Link>} aside={dueWords(round)}>
      <p className="govuk-body">
        {stateOf(round)} · {opensWords(round)} {dayInWords(round.opens)}
        {round.feedbackDue !== null && <> · Feedback due {dayInWords(round.feedbackDue)}</>}
      </p>
      {isStaff && (
        <p className="govuk-body">
          <Link to={summary}>
            Summary for the board<span className="govuk-visually-hidden">: {round.title}</span>
          </Link>
        </p>
      )}
    </Card>
  );
}
