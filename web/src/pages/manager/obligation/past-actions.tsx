import { dayInShort } from '../../../../../shared/domain/day-in-words.ts';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import type { Found } from './found.ts';

/** The actions agreed in a round held before the portal; what the papers leave open is said to be open. */
export const PastActions = ({ actions }: Pick<Found, 'actions'>) => (
  <>
    <p className="govuk-body">
      This round was held before the portal. Its papers record actions, and no grades.
    </p>
    {actions.length > 0 && (
      <Table caption="Actions agreed" columns={['No.', 'Standard', 'Action', 'Owner', 'By', 'Outcome']}>
        {actions.map(({ number, standard, action, details, owner, deadline, outcome }) => (
          <Row key={number}>
            <Cell head>{number}</Cell>
            <Cell>{standard}</Cell>
            <Cell>
              {action}
              {details.length > 0 && (
                <ul className="govuk-list govuk-list--bullet">
                  {details.map((detail) => (
                    <li key={detail}>{detail}</li>
                  ))}
                </ul>
              )}
            </Cell>
            <Cell>{owner ?? 'Owner to be agreed'}</Cell>
            <Cell>{deadline === null ? 'Day to be agreed' : dayInShort(deadline)}</Cell>
            <Cell>{outcome ?? 'None recorded'}</Cell>
          </Row>
        ))}
      </Table>
    )}
  </>
);
