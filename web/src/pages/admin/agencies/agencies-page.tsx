import { useNavigate, useSearchParams } from 'react-router';
import { agencyKinds } from '../../../../../shared/domain/agency.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { ArrivalNotice, withNotice } from '../../../ui/arrival-notice.tsx';
import { Asked, Empty } from '../../../ui/asked.tsx';
import { ButtonLink, Buttons } from '../../../ui/button.tsx';
import { BackLink, Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import { AdminNav } from '../admin-nav.tsx';
import { AgencyForm } from '../agency-form.tsx';

/** The agencies of the installation, a page at a time. */
export function AgenciesPage() {
  const [search] = useSearchParams();
  const after = search.get('after');
  const asked = useAsk('list-agencies', { query: after === null ? {} : { after } });
  if (search.has('add')) return <AddAgency />;

  return (
    <Page title="Agencies" caption="Administration" wide>
      <AdminNav />
      <ArrivalNotice />
      <Buttons>
        <ButtonLink to="?add">Add an agency</ButtonLink>
      </Buttons>
      <Asked of={asked} what="Loading the agencies">
        {({ agencies, next }) =>
          agencies.length === 0 ? (
            <Empty title="No agency is known yet">
              <p className="govuk-body">
                Add each partner once; then put it on the list of every board that asks it.
              </p>
            </Empty>
          ) : (
            <>
              <Table caption="Agencies" captionHidden columns={['Agency', 'Kind', 'Units', 'Former names']}>
                {agencies.map(({ id, name, kind, units, formerNames }) => (
                  <Row key={id}>
                    <Cell head>
                      <Link to={`/admin/agencies/${id}`}>{name}</Link>
                    </Cell>
                    <Cell>{agencyKinds[kind].words}</Cell>
                    <Cell>{units.length === 0 ? 'None' : units.map((unit) => unit.name).join(', ')}</Cell>
                    <Cell>{formerNames.length === 0 ? 'None' : formerNames.join(', ')}</Cell>
                  </Row>
                ))}
              </Table>
              <p className="govuk-body no-print">
                {after !== null && <Link to="/admin/agencies">First page</Link>}
                {after !== null && next !== null && ' · '}
                {next !== null && <Link to={`?after=${encodeURIComponent(next)}`}>Next page</Link>}
              </p>
            </>
          )
        }
      </Asked>
    </Page>
  );
}

function AddAgency() {
  const navigate = useNavigate();
  return (
    <Page
      title="Add an agency"
      caption="Administration"
      back={<BackLink to="/admin/agencies">Agencies</BackLink>}
    >
      <AgencyForm
        onDone={({ id, name }) =>
          void navigate(`/admin/agencies/${id}`, {
            replace: true,
            state: withNotice(`${name} is added. Next: put it on a board’s list, and give its lead a role.`),
          })
        }
      />
    </Page>
  );
}
