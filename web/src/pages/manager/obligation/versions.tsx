import { instantInWords } from '../../../../../shared/domain/day-in-words.ts';
import { isToReview } from '../../../../../shared/domain/next-step.ts';
import { readsReturnsOf } from '../../../../../shared/forms/overviews.ts';
import { useBoardRoles } from '../../../api/me.tsx';
import { ButtonLink, Buttons } from '../../../ui/button.tsx';
import { Link } from '../../../ui/link.tsx';
import { readerRoles, reviewerRoles } from '../staff-roles.ts';
import { addressOf, type Found } from './found.ts';

/** Every version that was submitted, the latest first; each stays readable. */
export function Versions({ found }: { found: Found }) {
  const roles = useBoardRoles(found.obligation.boardId);
  const reads = readsReturnsOf(found.round.form, roles);
  const mayRead = reads && roles.some((role) => readerRoles.includes(role));
  const mayReview = reads && roles.some((role) => reviewerRoles.includes(role));
  if (found.versions.length === 0) return null;
  return (
    <section aria-labelledby="versions">
      <h2 className="govuk-heading-m" id="versions">
        Submitted
      </h2>
      <ul className="govuk-list">
        {found.versions
          .toSorted((a, b) => b.version - a.version)
          .map(({ version, receipt, at }) => (
            <li key={version}>
              {mayRead ? (
                <Link to={`${addressOf(found)}/versions/${version}`}>Read version {version}</Link>
              ) : (
                <>Version {version}</>
              )}
              , submitted {instantInWords(at)}, receipt {receipt}
            </li>
          ))}
      </ul>
      {mayReview && (
        <Buttons>
          <ButtonLink
            to={`${addressOf(found)}/review`}
            tone={isToReview(found.obligation) ? 'plain' : 'secondary'}
          >
            {isToReview(found.obligation) ? 'Review this return' : 'Open the review desk'}
          </ButtonLink>
        </Buttons>
      )}
    </section>
  );
}
