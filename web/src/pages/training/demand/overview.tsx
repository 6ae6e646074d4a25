import { useMe } from '../../../api/me.tsx';
import { todayInLondon } from '../../../api/today.ts';
import { Empty } from '../../../ui/asked.tsx';
import { Button, Buttons, PrintButton } from '../../../ui/button.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { AgencyTable } from './agency-table.tsx';
import { DemandTable } from './demand-table.tsx';
import type { Found } from './found.ts';
import { MissingList } from './missing-list.tsx';
import { OfferTable } from './offer-table.tsx';
import { SendAll } from './send-all.tsx';
import { StaffTable } from './staff-table.tsx';

/** Fetched only when somebody wants the file. */
const saveSheets = async (found: Found): Promise<void> =>
  (await import('./save-demand.ts')).saveDemand(found, todayInLondon());

const asked = ({ agencies, missing }: Found): number => agencies.length + missing.length;

type Props = Parameters<typeof SendAll>[0];

/** All that the returns of a round add up to, on one page. */
export function Overview({ found, mayDecide, onAnswered }: Props) {
  const { round, demands, agencies } = found;
  const board = useMe().boards.find(({ id }) => id === round.boardId);
  return (
    <Page
      title="Demand for training"
      caption={board === undefined ? round.title : `${board.name}: ${round.title}`}
      back={<BackLink to={`/board/${round.boardId}/rounds/${round.id}`}>The round</BackLink>}
      wide
    >
      <p className="in-brief">
        {agencies.length} of {asked(found)} agencies have answered.
      </p>
      <MissingList found={found} />
      {demands.length === 0 ? (
        <Empty title="No agency has asked for anything yet">
          <p className="govuk-body">
            Needs appear here as soon as a return is submitted, summed over all agencies.
          </p>
        </Empty>
      ) : (
        <DemandTable found={found} />
      )}
      <AgencyTable found={found} />
      <SendAll found={found} mayDecide={mayDecide} onAnswered={onAnswered} />
      <StaffTable found={found} />
      <OfferTable found={found} />
      <Buttons>
        <PrintButton />
        <Button tone="secondary" onClick={() => void saveSheets(found)}>
          Download everything (Excel)
        </Button>
      </Buttons>
    </Page>
  );
}
