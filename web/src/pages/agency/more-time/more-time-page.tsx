import { useParams } from 'react-router';
import { useAsk } from '../../../api/use-ask.ts';
import { Empty } from '../../../ui/asked.tsx';
import { AskedPage } from '../../../ui/asked-page.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { isStillOwed } from '../by-due.ts';
import { MoreTimeForm } from './more-time-form.tsx';
import { RefusedTime } from './refused-time.tsx';

/** The lead asks the board for more time. */
export const MoreTimePage = () => {
  const { agencyId = '', roundId = '' } = useParams();
  const asked = useAsk('list-returns', { params: { agencyId } });
  return (
    <AskedPage of={asked} what="Loading the return">
      {({ returns }) => {
        const owed = returns.find(({ obligation }) => obligation.roundId === roundId);
        return (
          <Page
            title="Ask for more time"
            caption={owed && `${owed.roundTitle}, for ${owed.boardName}`}
            back={<BackLink to={`/agency/${agencyId}`}>All returns</BackLink>}
          >
            {owed === undefined ? (
              <Empty title="Your agency is not asked in this round." />
            ) : isStillOwed(owed) ? (
              <>
                {owed.obligation.timeRefused !== null && (
                  <RefusedTime agencyId={agencyId} roundId={roundId} />
                )}
                <MoreTimeForm owed={owed} />
              </>
            ) : (
              <Empty title="This return is no longer owed, so there is nothing to ask for." />
            )}
          </Page>
        );
      }}
    </AskedPage>
  );
};
