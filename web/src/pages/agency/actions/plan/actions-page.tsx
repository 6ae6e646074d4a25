import { useParams, useSearchParams } from 'react-router';
import { todayInLondon } from '../../../../api/today.ts';
import { useAsk } from '../../../../api/use-ask.ts';
import { ArrivalNotice } from '../../../../ui/arrival-notice.tsx';
import { Empty } from '../../../../ui/asked.tsx';
import { AskedPage } from '../../../../ui/asked-page.tsx';
import { ButtonLink, Buttons, PrintButton } from '../../../../ui/button.tsx';
import { BackLink } from '../../../../ui/link.tsx';
import { Page } from '../../../../ui/page.tsx';
import { useMay } from '../may.ts';
import { ExportButton } from './export-button.tsx';
import { FilterBar } from './filter-bar.tsx';
import { filtered, type PlanFilters } from './plan-filters.ts';
import { countsInWords, PlanList } from './plan-list.tsx';
import { ReportDocument } from './report-document.tsx';

/** The filters of the address; a round in the path is one of them. */
function useFilters(): readonly [PlanFilters, (filters: PlanFilters) => void] {
  const { roundId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const at = (name: string): string => search.get(name) ?? '';
  const filters = { status: at('status'), section: at('standard'), round: at('round') || roundId };
  const set = ({ status, section, round }: PlanFilters): void =>
    setSearch(
      Object.entries({ status, standard: section, round }).filter(
        ([name, value]) => value !== '' && (value !== 'all' || (name === 'round' && roundId !== '')),
      ),
      { replace: true },
    );
  return [filters, set];
}

/** An agency’s action plan: overdue first, whatever return it was promised in. */
export const ActionsPage = () => {
  const { agencyId = '' } = useParams();
  const asked = useAsk('list-actions', { params: { agencyId } });
  const may = useMay(agencyId);
  const [filters, setFilters] = useFilters();
  const today = todayInLondon();
  const at = `/agency/${agencyId}/actions`;
  return (
    <AskedPage of={asked} what="Loading the plan">
      {(plan) => {
        const shown = filtered(plan.actions, filters, today);
        return (
          <Page
            title="Action plan"
            caption={plan.agency.name}
            back={<BackLink to={`/agency/${agencyId}`}>All returns</BackLink>}
          >
            <ArrivalNotice />
            {!may.whole && (
              <p className="govuk-body">
                You see the actions of your unit, and those that its part of a return names.
              </p>
            )}
            <p className="govuk-body">{countsInWords(plan.actions, today)}</p>
            <Buttons>
              {may.note && <ButtonLink to={`${at}/new`}>Add an action</ButtonLink>}
              <ExportButton plan={plan} today={today} />
              {may.change && (
                <ButtonLink to={`${at}/import`} tone="secondary">
                  Import from Excel
                </ButtonLink>
              )}
              {may.whole && <ReportDocument agencyId={agencyId} />}
              <PrintButton />
            </Buttons>
            {plan.actions.length === 0 ? (
              <Empty title="Nothing is in the plan yet.">
                <p className="govuk-body">
                  Actions come from your returns, wherever a standard is not met, or are added here.
                </p>
              </Empty>
            ) : (
              <>
                <FilterBar plan={plan} filters={filters} onChange={setFilters} />
                <p className="govuk-body" role="status">
                  {shown.length === plan.actions.length ? '' : `${shown.length} of them shown.`}
                </p>
                <PlanList plan={plan} shown={shown} today={today} />
              </>
            )}
          </Page>
        );
      }}
    </AskedPage>
  );
};
