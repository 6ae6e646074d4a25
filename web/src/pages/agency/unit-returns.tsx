import type { UnitReturn } from '../../../../shared/contract/agency-routes.ts';
import { dayInShort } from '../../../../shared/domain/day-in-words.ts';
import { useAgencyRoles } from '../../api/me.tsx';
import { ButtonLink, Buttons } from '../../ui/button.tsx';
import { Card, Cards } from '../../ui/cards.tsx';
import { Link } from '../../ui/link.tsx';
import { Status } from '../../ui/status.tsx';

type Props = { readonly agencyId: string; readonly returns: readonly UnitReturn[] };

/** The parts that somebody’s unit was asked for, on their first page; and the way to what it promised. */
export const UnitReturns = ({ agencyId, returns }: Props) => {
  const worksForWhole = useAgencyRoles(agencyId).length > 0;
  return (
    <>
      <h2 className="govuk-heading-m">Your unit’s part</h2>
      <Cards>
        {returns.map(({ submissionId, unit, boardName, roundTitle, due, handedIn, withdrawn }) => (
          <Card
            key={submissionId}
            title={`${roundTitle}: ${unit.name}`}
            aside={due === null ? 'Due day to be confirmed' : `Due ${dayInShort(due)}`}
          >
            <p className="govuk-body">for {boardName}</p>
            <p className="govuk-body">
              {withdrawn ? (
                <Status shape="–" words="Withdrawn by the board" tone="quiet" />
              ) : handedIn ? (
                <Status shape="✓" words="Handed in" tone="good" />
              ) : (
                <Status shape="○" words="Not handed in yet" />
              )}
            </p>
            <Buttons>
              <ButtonLink to={`/agency/${agencyId}/returns/${submissionId}`}>
                {handedIn || withdrawn ? 'Look at it' : 'Open'}
                <span className="govuk-visually-hidden">
                  : {roundTitle}, {unit.name}
                </span>
              </ButtonLink>
            </Buttons>
          </Card>
        ))}
      </Cards>
      {!worksForWhole && (
        <p className="govuk-body no-print">
          <Link to={`/agency/${agencyId}/actions`}>Your unit’s actions</Link>
        </p>
      )}
    </>
  );
};
