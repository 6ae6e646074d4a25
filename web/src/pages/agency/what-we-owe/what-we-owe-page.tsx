import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import type { OwedReturn } from '../../../../../shared/contract/agency-routes.ts';
import { useAgencyRoles } from '../../../api/me.tsx';
import { todayInLondon } from '../../../api/today.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { ArrivalNotice } from '../../../ui/arrival-notice.tsx';
import { Empty } from '../../../ui/asked.tsx';
import { AskedPage } from '../../../ui/asked-page.tsx';
import { Cards } from '../../../ui/cards.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { byDue, isStillOwed, latestFirst } from '../by-due.ts';
import { ReturnCard } from '../return-card.tsx';

const UnitReturns = lazy(async () => ({ default: (await import('../unit-returns.tsx')).UnitReturns }));

type ListProps = {
  readonly title: string;
  readonly agencyId: string;
  readonly returns: readonly OwedReturn[];
};

const ReturnList = ({ title, agencyId, returns }: ListProps) => {
  const roles = useAgencyRoles(agencyId);
  const today = todayInLondon();
  if (returns.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      <Cards>
        {returns.map((owed) => (
          <ReturnCard key={owed.obligation.roundId} owed={owed} roles={roles} today={today} />
        ))}
      </Cards>
    </>
  );
};

/** Something of it was received; else it is not owed any more: the agency was excused, or the round withdrawn. */
const isSent = ({ obligation }: OwedReturn): boolean => obligation.receivedOn !== null;

/** What an agency owes, to whom and by when; what it has sent, or owes no more; and its earlier returns. */
export const WhatWeOwePage = () => {
  const { agencyId = '' } = useParams();
  const worksForWhole = useAgencyRoles(agencyId).length > 0;
  const asked = useAsk('list-returns', { params: { agencyId } });
  return (
    <AskedPage of={asked} what="Loading your returns">
      {({ agency, returns, unitReturns }) => {
        const owed = returns.filter(isStillOwed).sort(byDue);
        const rest = returns.filter((each) => !isStillOwed(each)).sort(latestFirst);
        return (
          <Page title={`Returns for ${agency.name}`}>
            <ArrivalNotice />
            {unitReturns && (
              <Suspense>
                <UnitReturns agencyId={agencyId} returns={unitReturns} />
              </Suspense>
            )}
            {owed.length === 0 && !unitReturns && (
              <Empty title="You owe no return at the moment.">
                <p className="govuk-body">
                  When a board asks for one, its leads get a mail and it appears here.
                </p>
              </Empty>
            )}
            <ReturnList title="To do" agencyId={agencyId} returns={owed} />
            <ReturnList
              title="Sent"
              agencyId={agencyId}
              returns={rest.filter((each) => !each.imported && isSent(each))}
            />
            <ReturnList
              title="Not owed"
              agencyId={agencyId}
              returns={rest.filter((each) => !each.imported && !isSent(each))}
            />
            <ReturnList
              title="Earlier returns"
              agencyId={agencyId}
              returns={rest.filter(({ imported }) => imported)}
            />
            {worksForWhole && (
              <>
                <p className="govuk-body no-print">
                  <Link to={`/agency/${agencyId}/evidence`}>Your evidence</Link>
                </p>
                <p className="govuk-body no-print">
                  <Link to={`/agency/${agencyId}/colleagues`}>Who works on these returns</Link>
                  {' · '}
                  <Link to={`/agency/${agencyId}/challenges`}>Challenges</Link>
                </p>
                <p className="govuk-body no-print">
                  <Link to={`/agency/${agencyId}/actions`}>Action plan</Link>
                </p>
              </>
            )}
          </Page>
        );
      }}
    </AskedPage>
  );
};
