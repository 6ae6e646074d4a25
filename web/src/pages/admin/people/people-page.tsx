import { useNavigate, useSearchParams } from 'react-router';
import { roleWords } from '../../../../../shared/domain/role.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { ArrivalNotice, withNotice } from '../../../ui/arrival-notice.tsx';
import { Asked, Empty } from '../../../ui/asked.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import { AdminNav } from '../admin-nav.tsx';
import { GrantForm } from '../grant-form.tsx';
import { PeopleWithRoles } from '../people-with-roles.tsx';
import { placesOf } from './places-of.ts';

const installation = { at: 'installation' } as const;

/** Everybody the installation knows, a page at a time, and who administers it. */
export function PeoplePage() {
  const [search] = useSearchParams();
  const after = search.get('after');
  const asked = useAsk('list-people', { query: after === null ? {} : { after } });
  const navigate = useNavigate();
  const say = (words: string) => {
    void navigate({ search: search.toString() }, { replace: true, state: withNotice(words) });
    if (asked.state === 'ready') asked.again();
  };

  return (
    <Page title="People" caption="Administration" wide>
      <AdminNav />
      <ArrivalNotice />
      <Asked of={asked} what="Loading the people">
        {({ people, next }) => (
          <>
            {people.length === 0 ? (
              <Empty title="Nobody is known here">
                <p className="govuk-body">
                  People appear once they are given a role at a board or an agency.
                </p>
              </Empty>
            ) : (
              <Table caption="People" captionHidden columns={['Name', 'E-mail', 'Roles']}>
                {people.map((person) => (
                  <Row key={person.id}>
                    <Cell head>{person.name}</Cell>
                    <Cell>{person.email}</Cell>
                    <Cell>
                      {placesOf(person.roles).map(({ role, to, place }) => (
                        <span className="cell-line" key={`${role} ${place}`}>
                          {roleWords[role]} at {to === null ? place : <Link to={to}>{place}</Link>}
                        </span>
                      ))}
                      {person.roles.length === 0 && 'None: cannot do anything'}
                    </Cell>
                  </Row>
                ))}
              </Table>
            )}
            <p className="govuk-body no-print">
              {after !== null && <Link to="/admin/people">First page</Link>}
              {after !== null && next !== null && ' · '}
              {next !== null && <Link to={`?after=${encodeURIComponent(next)}`}>Next page</Link>}
            </p>
            <h2 className="govuk-heading-m">Administrators</h2>
            <p className="govuk-body">
              Roles at a board or an agency are given on its own page. An administrator keeps boards, agencies
              and people, and reads no return.
            </p>
            <PeopleWithRoles people={people} place={installation} called="the installation" onRemoved={say} />
            <GrantForm
              place={installation}
              called="the installation"
              roles={['administrator']}
              onGranted={say}
            />
          </>
        )}
      </Asked>
    </Page>
  );
}
