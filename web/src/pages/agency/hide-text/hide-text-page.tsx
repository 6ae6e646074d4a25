import { useNavigate, useParams } from 'react-router';
import type { Snapshot } from '../../../../../shared/forms/freeze.ts';
import { saidParts } from '../../../../../shared/forms/redact.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { useSend } from '../../../api/use-send.ts';
import { HideForm } from '../../../fields/hide-form.tsx';
import { withNotice } from '../../../ui/arrival-notice.tsx';
import { Empty } from '../../../ui/asked.tsx';
import { AskedPage } from '../../../ui/asked-page.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { frozenAsNow } from '../frozen-as-now.ts';
import { titleOf, WithReturn } from '../with-return.tsx';

type Props = {
  readonly snapshot: Snapshot;
  readonly caption: string;
  readonly back: string;
  readonly backWords: string;
};

const Hiding = ({ snapshot, caption, back, backWords }: Props) => {
  const { agencyId = '', submissionId = '' } = useParams();
  const { send, sending } = useSend('hide-text');
  const navigate = useNavigate();
  const parts = saidParts(snapshot);
  return (
    <Page
      title="Hide what should not be seen"
      caption={caption}
      back={<BackLink to={back}>{backWords}</BackLink>}
    >
      {parts.length === 0 ? (
        <Empty title="Nothing has been written in this return yet" />
      ) : (
        <HideForm
          parts={parts}
          sending={sending}
          onHide={(body) => send({ params: { agencyId, submissionId }, body })}
          onHidden={() =>
            void navigate(back, {
              state: withNotice(
                'Hidden. The board’s manager decides whether it is erased for ever or put back.',
              ),
            })
          }
        />
      )}
    </Page>
  );
};

/** Somebody who fills a return hides words in an answer as it stands. */
export const HideTextPage = () => (
  <WithReturn>
    {(open) => (
      <Hiding snapshot={frozenAsNow(open)} caption={titleOf(open)} back={open.at} backWords="Task list" />
    )}
  </WithReturn>
);

/** The same, for words in a version that was sent. */
export const HideInVersionPage = () => {
  const { agencyId = '', submissionId = '', version = '' } = useParams();
  const asked = useAsk('get-version', { params: { agencyId, submissionId, version } });
  return (
    <AskedPage of={asked} what="Loading the return">
      {({ snapshot, meets }) => (
        <Hiding
          snapshot={snapshot as Snapshot}
          caption={`${meets[0]?.roundTitle ?? 'A return'}, version ${version}`}
          back={`/agency/${agencyId}/returns/${submissionId}/versions/${version}`}
          backWords="The return"
        />
      )}
    </AskedPage>
  );
};
