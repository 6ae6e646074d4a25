import { useState } from 'react';
import type { FeedbackDesk } from '../../../../../shared/contract/feedback-shapes.ts';
import { useSend } from '../../../api/use-send.ts';
import { FeedbackLetter } from '../../../fields/feedback-letter.tsx';
import { Failed } from '../../../ui/asked.tsx';
import { Button, Buttons, PrintButton } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/dialog.tsx';
import type { About } from './desk.tsx';

type Props = {
  readonly desk: FeedbackDesk;
  readonly about: About;
  /** The letter is no longer the one that was read. */
  readonly onAgain: () => void;
  readonly onIssued: () => void;
};

const counted = (count: number): string => (count === 1 ? '1 challenge' : `${count} challenges`);

/** The letter whole, as it would go out; issuing it says which letter was read. */
export function Preview({ desk, about, onAgain, onIssued }: Props) {
  const [asking, setAsking] = useState(false);
  const { send, sending, problem } = useSend('issue-feedback');
  const { preview, obligation } = desk;
  if (preview === null)
    return (
      <p className="govuk-body">Save your words, and the whole letter is shown here to read and issue.</p>
    );
  const { feedback, digest } = preview;

  const issue = async () => {
    const outcome = await send({ params: about, body: { digest } });
    setAsking(false);
    if (outcome?.ok) onIssued();
    else if (outcome?.problem.type === 'letter-changed') onAgain();
  };

  return (
    <section aria-labelledby="preview">
      <h2 className="govuk-heading-m" id="preview">
        Preview
      </h2>
      {problem && <Failed problem={problem} />}
      <FeedbackLetter letter={feedback} />
      <Buttons>
        {obligation.state.kind === 'under-review' && (
          <Button onClick={() => setAsking(true)}>Issue this feedback</Button>
        )}
        <PrintButton />
      </Buttons>
      {asking && (
        <Confirm
          title={`Issue this feedback to ${obligation.agencyName}?`}
          does="Issue"
          busy={sending}
          onConfirm={() => void issue()}
          onCancel={() => setAsking(false)}
        >
          <p className="govuk-body">
            Its leads and signatories get a mail, the letter is kept as a PDF, and{' '}
            {counted(feedback.challenges.length)} {feedback.challenges.length === 1 ? 'goes' : 'go'} out with
            it. It cannot be changed afterwards.
          </p>
        </Confirm>
      )}
    </section>
  );
}
