import { Navigate } from 'react-router';
import { rolesAtBoard } from '../../../../../shared/domain/permission.ts';
import type { RoleGrant } from '../../../../../shared/domain/role.ts';
import { useMe } from '../../../api/me.tsx';
import { Empty } from '../../../ui/asked.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { AgencyReturns } from './agency-returns.tsx';

const reviews = (roles: readonly RoleGrant[], boardId: string): boolean =>
  rolesAtBoard(roles, boardId).some((role) => role === 'manager' || role === 'reviewer');

/** Everything that concerns the person signed in, over all agencies and boards; a single place is shown at once. */
export const HomePage = () => {
  const { agencies, boards, roles, person } = useMe();
  const administers = roles.some(({ at }) => at === 'installation');
  const [agency] = agencies;
  const [board] = boards;
  const places = agencies.length + boards.length + (administers ? 1 : 0);

  if (places === 1 && agency) return <Navigate to={`/agency/${agency.id}`} replace />;
  if (places === 1 && board) return <Navigate to={`/board/${board.id}`} replace />;
  if (places === 1) return <Navigate to="/admin" replace />;
  return (
    <Page title="What concerns you" caption={person.name}>
      {places === 0 && (
        <Empty title="You have no role yet.">
          <p className="govuk-body">
            Ask the lead of your agency, or the manager of your board, to add you with this address:{' '}
            {person.email}
          </p>
        </Empty>
      )}
      {agencies.map((each) => (
        <AgencyReturns key={each.id} agency={each} />
      ))}
      {boards.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Boards</h2>
          <ul className="govuk-list">
            {boards.map(({ id, name }) => (
              <li key={id}>
                <Link to={`/board/${id}`}>{name}</Link>
                {reviews(roles, id) && (
                  <>
                    {': '}
                    <Link to={`/board/${id}/to-review`}>returns to review</Link>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {administers && (
        <>
          <h2 className="govuk-heading-m">This installation</h2>
          <p className="govuk-body">
            <Link to="/admin">Boards, agencies and people</Link>
          </p>
        </>
      )}
    </Page>
  );
};
