import { useNavigate, useParams } from 'react-router';
import type { Snapshot } from '../../../../../shared/forms/freeze.ts';
import { saidParts } from '../../../../../shared/forms/redact.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { useSend } from '../../../api/use-send.ts';
import { HideForm } from '../../../fields/hide-form.tsx';
import { withNotice } from '../../../ui/arrival-notice.tsx';
import { AskedPage } from '../../../ui/asked-page.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';

/** The manager or a reviewer hides words in a return that the board received. */
export const HideReceivedPage = () => {
  const { boardId = '', roundId = '', agencyId = '', version = '' } = useParams();
  const asked = useAsk('read-version', { params: { boardId, roundId, agencyId, version } });
  const { send, sending } = useSend('hide-received-text');
  const navigate = useNavigate();
  const back = `/board/${boardId}/rounds/${roundId}/agencies/${agencyId}/versions/${version}`;
  return (
    <AskedPage of={asked} what="Loading the return">
      {({ snapshot, agencyName }) => (
        <Page
          title="Hide what should not be seen"
          caption={`${agencyName}, version ${version}`}
          back={<BackLink to={back}>The return</BackLink>}
        >
          <HideForm
            parts={saidParts(snapshot as Snapshot)}
            sending={sending}
            onHide={(body) =>
              send({ params: { boardId, roundId, agencyId }, body: { ...body, version: Number(version) } })
            }
            onHidden={() =>
              void navigate(back, {
                state: withNotice('Hidden. The manager decides whether it is erased for ever or put back.'),
              })
            }
          />
        </Page>
      )}
    </AskedPage>
  );
};
