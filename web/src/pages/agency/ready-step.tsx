import { useNavigate } from 'react-router';
import { whoSigns } from '../../../../shared/domain/who-signs.ts';
import { useSend } from '../../api/use-send.ts';
import { withNotice } from '../../ui/arrival-notice.tsx';
import { Failed } from '../../ui/asked.tsx';
import { Button, ButtonLink, Buttons } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { signersInWords } from './signers-in-words.ts';
import type { OpenReturn } from './with-return.tsx';

/** Marking the return as ready for sign-off, or taking that back: the lead's steps. Others see who has the next step. */
export const ReadyStep = ({ open, complete }: { open: OpenReturn; complete: boolean }) => {
  const { at, agencyId, submissionId, view, roles, variant } = open;
  const { signedBy } = open.edition;
  const { kind } = view.submission.state;
  const ready = useSend('declare-ready');
  const takeBack = useSend('take-back');
  const navigate = useNavigate();
  const leads = roles.includes('lead') || roles.includes('deputy');
  const params = { agencyId, submissionId };

  const declare = async () => {
    const outcome = await ready.send({ params, body: {} });
    if (outcome?.ok)
      await navigate(at, {
        state: withNotice(
          signedBy === undefined
            ? 'Ready for sign-off. The signatories are told by mail.'
            : 'Ready for sign-off. Whoever signs is told by mail.',
        ),
      });
  };
  const back = async () => {
    const outcome = await takeBack.send({ params, body: {} });
    if (outcome?.ok) open.again();
  };

  if (kind === 'submitted') return null;
  // Who signs on the page where all is filled needs nobody to say first that it is ready.
  if (kind === 'draft' && !leads && variant.onePage && whoSigns(roles, { ...variant, signedBy }, null).ok)
    return null;
  return (
    <div className="no-print">
      <h2 className="govuk-heading-m">Sign-off</h2>
      {ready.problem && <Failed problem={ready.problem} />}
      {takeBack.problem && <Failed problem={takeBack.problem} />}
      {kind === 'ready' && (
        <Notice title={`Ready for sign-off: waiting for ${signersInWords(signedBy)}.`}>
          <p className="govuk-body">
            Answers can still be changed; whoever signs, signs what they then read.
          </p>
        </Notice>
      )}
      {kind === 'draft' && !leads && (
        <p className="govuk-body">
          Once nothing is missing, the lead marks the return as ready for sign-off.
        </p>
      )}
      {kind === 'draft' && leads && !complete && (
        <p className="govuk-body">
          {variant.onePage
            ? `Once nothing is missing, you mark the return as ready here; then it is signed by ${signersInWords(signedBy)}.`
            : 'Once nothing is missing and every section is declared complete, you mark the return as ready for sign-off here.'}
        </p>
      )}
      <Buttons>
        {kind === 'draft' && leads && complete && (
          <Button busy={ready.sending} onClick={() => void declare()}>
            Mark as ready for sign-off
          </Button>
        )}
        {kind === 'ready' && <ButtonLink to={`${at}/sign`}>Go to sign-off</ButtonLink>}
        {kind === 'ready' && leads && (
          <Button tone="secondary" busy={takeBack.sending} onClick={() => void back()}>
            Take back from sign-off
          </Button>
        )}
      </Buttons>
    </div>
  );
};
