import { useState } from 'react';
import { useParams } from 'react-router';
import type { Colleague } from '../../../../../shared/contract/reply-shapes.ts';
import { useAgencyRoles } from '../../../api/me.tsx';
import { useAsk } from '../../../api/use-ask.ts';
import { ArrivalNotice } from '../../../ui/arrival-notice.tsx';
import { Asked, Empty } from '../../../ui/asked.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { AddColleague } from './add-colleague.tsx';
import { type Held, heldBy, People } from './people.tsx';
import { RemoveColleague } from './remove-colleague.tsx';

/** Who works on an agency's returns; the lead adds people by e-mail and takes roles away. */
export const ColleaguesPage = () => {
  const { agencyId = '' } = useParams();
  const asked = useAsk('list-colleagues', { params: { agencyId } });
  const roles = useAgencyRoles(agencyId);
  const leads = roles.includes('lead') || roles.includes('deputy');
  const [removing, setRemoving] = useState<Held>();
  const [done, setDone] = useState<string>();
  const show = (colleagues: Colleague[], words: string) => {
    if (asked.state === 'ready') asked.put({ ...asked.data, colleagues });
    setRemoving(undefined);
    setDone(words);
  };
  return (
    <Page
      title="Who works on these returns"
      back={<BackLink to={`/agency/${agencyId}`}>All returns</BackLink>}
    >
      <ArrivalNotice />
      <div role="status">{done !== undefined && <Notice tone="good" title={done} />}</div>
      <Asked of={asked} what="Loading colleagues">
        {({ colleagues, units = [] }) => {
          const held = heldBy(colleagues, units);
          return held.length === 0 ? (
            <Empty title="Nobody yet." />
          ) : (
            <People agencyId={agencyId} held={held} leads={leads} onRemove={setRemoving} />
          );
        }}
      </Asked>
      {leads ? (
        <AddColleague
          agencyId={agencyId}
          units={asked.state === 'ready' ? (asked.data.units ?? []) : []}
          onDone={show}
        />
      ) : (
        <p className="govuk-body">A lead can add and remove people.</p>
      )}
      {removing && (
        <RemoveColleague
          agencyId={agencyId}
          held={removing}
          onDone={show}
          onCancel={() => setRemoving(undefined)}
        />
      )}
    </Page>
  );
};
