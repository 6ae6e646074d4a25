import { useAgencyRoles } from '../../../api/me.tsx';
import { todayInLondon } from '../../../api/today.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { Asked } from '../../../ui/asked.tsx';
import { Cards } from '../../../ui/cards.tsx';
import { Link } from '../../../ui/link.tsx';
import { byDue, isStillOwed } from '../by-due.ts';
import { ReturnCard } from '../return-card.tsx';
import { UnitReturns } from '../unit-returns.tsx';

/** What one of somebody’s agencies still owes. */
export const AgencyReturns = ({ agency }: { agency: { readonly id: string; readonly name: string } }) => {
  const asked = useAsk('list-returns', { params: { agencyId: agency.id } });
  const roles = useAgencyRoles(agency.id);
  const today = todayInLondon();
  return (
    <section>
      <h2 className="govuk-heading-m">{agency.name}</h2>
      <Asked of={asked} what={`Loading the returns of ${agency.name}`}>
        {({ returns, unitReturns }) => {
          const owed = returns.filter(isStillOwed).sort(byDue);
          return (
            <>
              {unitReturns && <UnitReturns agencyId={agency.id} returns={unitReturns} />}
              {owed.length === 0 && !unitReturns && (
                <p className="govuk-body">No return is owed at the moment.</p>
              )}
              {owed.length > 0 && (
                <Cards>
                  {owed.map((each) => (
                    <ReturnCard key={each.obligation.roundId} owed={each} roles={roles} today={today} />
                  ))}
                </Cards>
              )}
            </>
          );
        }}
      </Asked>
      <p className="govuk-body">
        <Link to={`/agency/${agency.id}`}>All returns of {agency.name}</Link>
      </p>
    </section>
  );
};
