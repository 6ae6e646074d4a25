import { dayInShort } from '../../../../../shared/domain/day-in-words.ts';
import { isToReview } from '../../../../../shared/domain/next-step.ts';
import { returnStates } from '../../../../../shared/domain/state-of-return.ts';
import { readsReturnsOf } from '../../../../../shared/forms/overviews.ts';
import { useBoardRoles } from '../../../api/me.tsx';
import { Link } from '../../../ui/link.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { Status } from '../../../ui/status.tsx';
import { Cell, Row } from '../../../ui/table.tsx';
import { reviewerRoles } from '../staff-roles.ts';
import type { RegisterRow } from './register-rows.ts';

/** One agency in the register. */
export function RegisterLine({ row, form }: { row: RegisterRow; form: string }) {
  const { boardId, roundId, agencyId, extendedFrom } = row.obligation;
  const roles = useBoardRoles(boardId);
  const mayReview = readsReturnsOf(form, roles) && roles.some((role) => reviewerRoles.includes(role));
  return (
    <Row>
      <Cell head>
        <Link quiet to={`/board/${boardId}/rounds/${roundId}/agencies/${agencyId}`}>
          {row.agency}
        </Link>
      </Cell>
      <Cell>
        <Status shape={returnStates[row.state].shape} words={row.stateWords} />
      </Cell>
      <Cell>
        {row.due === null ? 'To be confirmed' : dayInShort(row.due)}
        {extendedFrom !== null && (
          <small className="cell-note">extended from {dayInShort(extendedFrom)}</small>
        )}
      </Cell>
      <Cell numeric>{row.daysLate > 0 ? row.daysLate : <span className="quiet">–</span>}</Cell>
      <Cell>
        <span className="progress-cell">
          {row.answered} of {row.asked} <ProgressBar done={row.answered} of={row.asked} />
        </span>
      </Cell>
      <Cell>{row.lastContact}</Cell>
      <Cell>
        {mayReview && isToReview(row.obligation) ? (
          <Link quiet to={`/board/${boardId}/rounds/${roundId}/agencies/${agencyId}/review`}>
            Review<span className="govuk-visually-hidden"> the return of {row.agency}</span>
          </Link>
        ) : (
          row.nextStep
        )}
        {row.feedback !== undefined && <small className="cell-note">{row.feedback}</small>}
      </Cell>
    </Row>
  );
}
