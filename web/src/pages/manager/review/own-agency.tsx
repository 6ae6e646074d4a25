import { useAsk } from '../../../api/use-ask.ts';
import { Asked, Empty } from '../../../ui/asked.tsx';

type Params = { readonly boardId: string; readonly roundId: string; readonly agencyId: string };

/** Instead of the desk, for whoever works at the agency: why not, and who else of the board may. */
export function OwnAgency({ params }: { params: Params }) {
  const asked = useAsk('list-reviewers', { params });
  return (
    <>
      <p className="govuk-body">
        You work for this agency, and nobody reviews the return of their own agency. Hand over to one of these
        people; they find this return under “Returns to review”.
      </p>
      <Asked of={asked} what="Looking who else may">
        {({ reviewers }) =>
          reviewers.length === 0 ? (
            <Empty title="Nobody else of this board may review it yet.">
              <p className="govuk-body">Ask the administrator to make somebody a reviewer of the board.</p>
            </Empty>
          ) : (
            <ul className="govuk-list govuk-list--bullet">
              {reviewers.map(({ name, email, role }) => (
                <li key={email}>
                  {name}, {role.toLowerCase()}:{' '}
                  <a className="govuk-link" href={`mailto:${email}`}>
                    {email}
                  </a>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </>
  );
}
