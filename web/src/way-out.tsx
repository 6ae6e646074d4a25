import { useState } from 'react';
import { unsentTexts } from './api/unsent.ts';
import { Button, Buttons } from './ui/button.tsx';
import { Details } from './ui/details.tsx';
import { TextArea } from './ui/text-area.tsx';

/**
 * For whoever cannot sign in again, because their last role was taken away: what is not saved can be copied out, and
 * the page can be left.
 */
export const WayOut = () => {
  const [texts] = useState(unsentTexts);
  const [copied, setCopied] = useState<boolean>();
  const all = texts.join('\n\n');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(all);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <Details summary="If you cannot sign in again">
      <p className="govuk-body">
        Your role at the agency may have been taken away. The lead of your agency can give it back.
      </p>
      {texts.length > 0 && (
        <p className="govuk-body">
          {texts.length === 1 ? 'One answer is' : `${texts.length} answers are`} not saved yet. Copy what you
          typed and give it to your lead.
        </p>
      )}
      {copied !== undefined && (
        <p className="govuk-body" role="status">
          {copied ? 'Copied. Paste it into a mail or a document.' : 'Select the text below and copy it.'}
        </p>
      )}
      {copied === false && (
        <TextArea
          id="typed"
          label="What you typed"
          value={all}
          onChange={() => undefined}
          readOnly
          rows={8}
        />
      )}
      <Buttons>
        {texts.length > 0 && (
          <Button tone="secondary" onClick={() => void copy()}>
            Copy what I typed
          </Button>
        )}
        <Button tone="secondary" onClick={() => window.location.assign('/')}>
          Leave this page
        </Button>
      </Buttons>
    </Details>
  );
};
