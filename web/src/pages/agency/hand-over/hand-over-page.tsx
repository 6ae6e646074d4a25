import { useParams } from 'react-router';
import { useAsk } from '../../../api/use-ask.ts';
import { Asked } from '../../../ui/asked.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { HandOverForm } from './hand-over-form.tsx';
import { WhatMoves } from './what-moves.tsx';

/** Everything that a leaver holds, and to whom it goes: checked, then done in one step. */
export const HandOverPage = () => {
  const { agencyId = '', personId = '' } = useParams();
  const holdings = useAsk('get-holdings', { params: { agencyId, personId } });
  const colleagues = useAsk('list-colleagues', { params: { agencyId } });
  return (
    <Page
      title="Hand over"
      back={<BackLink to={`/agency/${agencyId}/colleagues`}>Who works on these returns</BackLink>}
    >
      <Asked of={holdings} what="Loading what they hold">
        {(held) => (
          <>
            <WhatMoves held={held} />
            <Asked of={colleagues} what="Loading colleagues">
              {(found) => (
                <HandOverForm
                  agencyId={agencyId}
                  from={held.person}
                  people={found.colleagues.filter((each) => each.personId !== personId)}
                />
              )}
            </Asked>
          </>
        )}
      </Asked>
    </Page>
  );
};
