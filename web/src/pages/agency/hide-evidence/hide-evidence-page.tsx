import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { faultsOf } from '../../../api/faults-of.ts';
import { useSend } from '../../../api/use-send.ts';
import { withNotice } from '../../../ui/arrival-notice.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

/** Somebody who fills returns hides one version of a document. */
export const HideEvidencePage = () => {
  const { agencyId = '', evidenceId = '', version = '' } = useParams();
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('hide-evidence');
  const navigate = useNavigate();
  const back = `/agency/${agencyId}/evidence/${evidenceId}`;

  const hide = async () => {
    const wrong = reason.trim() === '' ? [{ words: 'Give a reason', field: 'reason' }] : [];
    setFaults(wrong);
    if (wrong.length > 0) return;
    const outcome = await send({ params: { agencyId, evidenceId, version }, body: { reason } });
    if (outcome?.ok)
      await navigate(`/agency/${agencyId}/evidence`, {
        state: withNotice('Hidden. The board’s manager decides whether it is erased for ever or put back.'),
      });
    else if (outcome)
      setFaults(faultsOf(outcome.problem, (path) => (path === 'reason' ? 'reason' : undefined)));
  };

  return (
    <Page
      title="Hide this document"
      caption={`Version ${version}`}
      back={<BackLink to={back}>The item of evidence</BackLink>}
    >
      <Form onSubmit={() => void hide()}>
        <ErrorSummary faults={faults} />
        <Notice title="Nobody can open it from that moment">
          <p className="govuk-body">
            The board’s manager then has the file erased for ever, or puts it back. The item itself stays in
            your library: send another file in its place.
          </p>
        </Notice>
        <TextArea
          id="reason"
          label="Why should it not be seen?"
          hint="“It names a child”, for example, without the name: this stays."
          value={reason}
          onChange={setReason}
          error={faults.find(({ field }) => field === 'reason')?.words}
          most={1000}
          rows={2}
        />
        <Button type="submit" tone="warning" busy={sending}>
          Hide it now
        </Button>
      </Form>
    </Page>
  );
};
