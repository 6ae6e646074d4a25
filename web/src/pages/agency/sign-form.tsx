import { useState } from 'react';
import { useNavigate } from 'react-router';
import { whoSigns } from '../../../../shared/domain/who-signs.ts';
import { faultsOf } from '../../api/faults-of.ts';
import { useSend } from '../../api/use-send.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { Details } from '../../ui/details.tsx';
import { ErrorSummary, type Fault } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { noApproval, OutsideApprovalFields, outsideApprovalFaults } from './outside-approval.tsx';
import { signersInWords } from './signers-in-words.ts';
import type { OpenReturn } from './with-return.tsx';

const controls: Record<string, string> = {
  agree: 'agree',
  'outsideApproval.approverRole': 'approver-role',
  'outsideApproval.on': 'approved-on',
  'outsideApproval.proof': 'approval-proof',
};

const notSaved: Fault = {
  words:
    'Something you typed has not been saved yet, so nothing was sent. Look at the top of the page, then try again.',
};

/** The digest of what is on the screen, or why there is none: not all is saved, or somebody changed something. */
export type DigestNow = { readonly digest: string } | { readonly not: 'saved' | 'the same' };

type Props = {
  readonly open: OpenReturn;
  /** Said before sending: what is still missing on a page where all is filled at once. */
  readonly missing?: () => readonly Fault[];
  /** Where what is signed is typed on the same page: its digest once it is saved. */
  readonly digestNow?: () => Promise<DigestNow>;
};

/**
 * The declaration, agreed to and sent: by the signatory; in a one-page variant by anyone who fills it; or by the lead
 * with the approval given elsewhere. If an answer changed since it was read, it is shown anew first.
 */
export const SignForm = ({ open, missing = () => [], digestNow }: Props) => {
  const { at, agencyId, submissionId, roles, variant, edition } = open;
  const form = { ...variant, signedBy: edition.signedBy };
  const signs = whoSigns(roles, form, null).ok;
  const records = !signs && whoSigns(roles, form, { approverRole: '', on: '', proof: '' }).ok;
  const [agreed, setAgreed] = useState(false);
  const [approval, setApproval] = useState(noApproval);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [changed, setChanged] = useState(false);
  const { send, sending } = useSend('submit-submission');
  const navigate = useNavigate();

  const faultsNow = (): Fault[] => [
    ...missing(),
    ...(records ? outsideApprovalFaults(approval) : []),
    ...(agreed ? [] : [{ words: 'Confirm the declaration', field: 'agree' }]),
  ];

  const showAnew = () => {
    setChanged(true);
    setAgreed(false);
    open.again();
  };

  const sign = async () => {
    const wrong = faultsNow();
    setFaults(wrong);
    setChanged(false);
    if (wrong.length > 0) return;
    const read = digestNow === undefined ? { digest: open.digest } : await digestNow();
    if ('not' in read) return read.not === 'saved' ? setFaults([notSaved]) : showAnew();
    const outcome = await send({
      params: { agencyId, submissionId },
      body: { digest: read.digest, agree: true, outsideApproval: records ? approval : null },
    });
    if (outcome?.ok) return navigate(`${at}/versions/${outcome.data.version}`, { state: { justSent: true } });
    if (outcome?.problem.type === 'changed-since-read') return showAnew();
    if (outcome) setFaults(faultsOf(outcome.problem, (path) => controls[path]));
  };

  if (!signs && !records)
    return (
      <Notice
        title={`This return is signed by ${signersInWords(edition.signedBy)} of your agency; or a lead records the approval given elsewhere.`}
      />
    );
  const signing = (
    <Form onSubmit={() => void sign()}>
      <h2 className="govuk-heading-m" id="sign-and-send" tabIndex={-1}>
        {records ? 'Record the approval given elsewhere' : 'Sign and send'}
      </h2>
      <ErrorSummary faults={faults} />
      {changed && (
        <Notice
          tone="warning"
          live="alert"
          title="An answer changed after you opened this page. The return above now shows the change: read it, then sign."
        />
      )}
      {records && <OutsideApprovalFields value={approval} onChange={setApproval} faults={faults} />}
      <p className="govuk-body declaration-text">{edition.declaration}</p>
      <div className="govuk-form-group">
        <Checkbox
          id="agree"
          label={records ? 'The approver agreed to this declaration' : 'I agree with this declaration'}
          checked={agreed}
          onChange={setAgreed}
        />
      </div>
      <Button type="submit" busy={sending}>
        {records ? 'Send with this approval' : 'Sign and send'}
      </Button>
    </Form>
  );
  // Where all is on one page, the way that few go does not stand in everybody’s.
  return records && variant.onePage ? (
    <Details summary="Was it approved elsewhere? Record that, and send">{signing}</Details>
  ) : (
    signing
  );
};
