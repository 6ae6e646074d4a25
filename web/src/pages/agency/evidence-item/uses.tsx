import type { UseOfEvidence } from '../../../../../shared/contract/evidence-routes.ts';
import { Link } from '../../../ui/link.tsx';

type Props = { readonly agencyId: string; readonly uses: readonly UseOfEvidence[] };

/** The answers that name the item. */
export const Uses = ({ agencyId, uses }: Props) => (
  <>
    <h2 className="govuk-heading-m">Where it is used</h2>
    {uses.length === 0 ? (
      <p className="govuk-body">Attached to no answer yet.</p>
    ) : (
      <ul className="govuk-list govuk-list--bullet">
        {uses.map(({ submissionId, roundTitle, section, question }) => (
          <li key={`${submissionId} ${question}`}>
            {roundTitle}:{' '}
            <Link to={`/agency/${agencyId}/returns/${submissionId}/sections/${section}`}>
              question {question}
            </Link>
          </li>
        ))}
      </ul>
    )}
  </>
);
