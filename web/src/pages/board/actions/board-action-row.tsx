import type { BoardAction } from '../../../../../shared/contract/action-shapes.ts';
import { isDueSoon, isOverdue, statusInWords } from '../../../../../shared/domain/action-standing.ts';
import type { Day } from '../../../../../shared/domain/day.ts';
import { dayInShort } from '../../../../../shared/domain/day-in-words.ts';
import { Link } from '../../../ui/link.tsx';
import { Status } from '../../../ui/status.tsx';
import { Cell, Row } from '../../../ui/table.tsx';

const numberOf = (section: string): string => /-(\d+)$/.exec(section)?.[1] ?? section;

type Props = { readonly boardId: string; readonly sent: BoardAction; readonly today: Day };

/** One action that an agency promised this board, as it stands today. */
export const BoardActionRow = ({ boardId, sent, today }: Props) => {
  const { action, agencyName, agencyId, roundId, roundTitle } = sent;
  const status = statusInWords(action);
  return (
    <Row>
      <Cell head>
        <Link to={`/board/${boardId}/rounds/${roundId}/agencies/${agencyId}`}>{agencyName}</Link>
        <p className="action-facts">{roundTitle}</p>
      </Cell>
      <Cell>
        <span className="note__text">
          {action.number}. {action.text}
        </span>
        {action.impact !== null && <p className="action-facts">Impact achieved: {action.impact}</p>}
      </Cell>
      <Cell>{action.sections.map(numberOf).join(', ')}</Cell>
      <Cell>{action.ownerRole ?? 'Owner to be agreed'}</Cell>
      <Cell>
        {action.deadline === null
          ? (action.deadlineAsPrinted ?? 'Day to be agreed')
          : dayInShort(action.deadline)}
      </Cell>
      <Cell>
        {isOverdue(action, today) ? (
          <Status shape="!" tone="bad" words={`Overdue. ${status}`} />
        ) : isDueSoon(action, today) ? (
          <Status shape="◑" tone="warning" words={`Due soon. ${status}`} />
        ) : (
          status
        )}
      </Cell>
    </Row>
  );
};
