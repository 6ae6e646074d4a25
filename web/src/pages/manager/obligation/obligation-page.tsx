import { useParams, useSearchParams } from 'react-router';
import { useBoardRoles } from '../../../api/me.tsx';
import { useAsk } from '../../../api/use-ask.ts';
import { ArrivalNotice } from '../../../ui/arrival-notice.tsx';
import { Asked } from '../../../ui/asked.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { registerAddress } from '../remembered-register.ts';
import { Contacts } from './contacts.tsx';
import { Doing, isDoing } from './doing.tsx';
import { Facts } from './facts.tsx';
import { FeedbackAndDecisions } from './feedback.tsx';
import { Messages } from './messages.tsx';
import { PastActions, SentActions } from './past-actions.tsx';
import { StepsAhead } from './steps-ahead.tsx';
import { Timeline } from './timeline.tsx';
import { Versions } from './versions.tsx';
import { WhatToDo } from './what-to-do.tsx';

/** One agency’s return in one round, as the board’s staff see it. `?do=` in the address opens one thing to do about it. */
export function ObligationPage() {
  const { boardId = '', roundId = '', agencyId = '' } = useParams();
  const [search] = useSearchParams();
  const isManager = useBoardRoles(boardId).includes('manager');
  const asked = useAsk('get-obligation', { params: { boardId, roundId, agencyId } });
  const ready = asked.state === 'ready' ? asked : undefined;
  const doing = search.get('do');

  if (ready && isManager && isDoing(doing))
    return <Doing what={doing} found={ready.data} onChanged={ready.again} />;
  return (
    <Page
      title={ready?.data.obligation.agencyName ?? 'One agency’s return'}
      caption={ready?.data.round.title}
      back={<BackLink to={registerAddress(boardId, roundId)}>The round</BackLink>}
      wide
    >
      <ArrivalNotice />
      <Asked of={asked} what="Loading the return">
        {(found) => (
          <>
            <Facts found={found} />
            {isManager && <WhatToDo found={found} />}
            <Versions found={found} />
            <FeedbackAndDecisions found={found} isManager={isManager} />
            {found.round.imported ? (
              <PastActions actions={found.actions} />
            ) : (
              <SentActions actions={found.actions} />
            )}
            <StepsAhead found={found} />
            <Contacts contacts={found.contacts} />
            {!found.round.imported && <Messages messages={found.messages} />}
            <Timeline entries={found.timeline} />
          </>
        )}
      </Asked>
    </Page>
  );
}
