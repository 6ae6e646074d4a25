import { roleWords } from '../../../../../shared/domain/role.ts';
import { Empty } from '../../../ui/asked.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import type { Found } from './found.ts';

/** Whom to speak to at the agency. */
export const Contacts = ({ contacts }: Pick<Found, 'contacts'>) =>
  contacts.length === 0 ? (
    <Empty title="Nobody at this agency can be written to">
      <p className="govuk-body">
        Ask the agency who leads on its return; the administrator gives that person the role of lead.
      </p>
    </Empty>
  ) : (
    <Table caption="Contacts" columns={['Name', 'Role', 'E-mail']}>
      {contacts.map(({ personId, name, roles, email }) => (
        <Row key={personId}>
          <Cell head>{name}</Cell>
          <Cell>{roles.map((role) => roleWords[role]).join(', ')}</Cell>
          <Cell>
            <a className="govuk-link" href={`mailto:${email}`}>
              {email}
            </a>
          </Cell>
        </Row>
      ))}
    </Table>
  );
