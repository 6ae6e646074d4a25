import { statusInWords } from '../../../../../shared/domain/action-standing.ts';
import { dayInShort } from '../../../../../shared/domain/day-in-words.ts';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import type { Found } from './found.ts';

const numberOf = (section: string): string => /-(\d+)$/.exec(section)?.[1] ?? section;

/** What the agency promised with this return, as it stands now; what is left open is said to be open. */
export const SentActions = ({ actions }: Pick<Found, 'actions'>) =>
  actions.length === 0 ? null : (
    <Table caption="Actions agreed" columns={['No.', 'Standard', 'Action', 'Owner', 'By', 'Status']}>
      {actions.map((action) => (
        <Row key={action.id}>
          <Cell head>{action.number}</Cell>
          <Cell>{action.sections.map(numberOf).join(', ')}</Cell>
          <Cell>
            <span className="note__text">{action.text}</span>
          </Cell>
          <Cell>{action.ownerRole ?? 'Owner to be agreed'}</Cell>
          <Cell>
            {action.deadline === null
              ? (action.deadlineAsPrinted ?? 'Day to be agreed')
              : dayInShort(action.deadline)}
          </Cell>
          <Cell>{statusInWords(action)}</Cell>
        </Row>
      ))}
    </Table>
  );

/** The actions agreed in a round held before the portal. */
export const PastActions = ({ actions }: Pick<Found, 'actions'>) => (
  <>
    <p className="govuk-body">
      This round was held before the portal. Its papers record actions, and no grades.
    </p>
    <SentActions actions={actions} />
  </>
);
