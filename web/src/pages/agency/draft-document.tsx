import { useState } from 'react';
import { useSend } from '../../api/use-send.ts';
import { Failed } from '../../ui/asked.tsx';
import { Button } from '../../ui/button.tsx';
import { StoredDocument } from './stored-document.tsx';

/** Has a draft prepared as a PDF with a watermark, for the agency’s own meeting. */
export const DraftDocument = ({ agencyId, submissionId }: { agencyId: string; submissionId: string }) => {
  const { send, sending, problem } = useSend('prepare-draft-document');
  const [documentId, setDocumentId] = useState<string>();
  const prepare = async () => {
    const outcome = await send({ params: { agencyId, submissionId }, body: {} });
    if (outcome?.ok) setDocumentId(outcome.data.documentId);
  };
  return (
    <div className="no-print">
      {documentId === undefined ? (
        <Button tone="secondary" busy={sending} onClick={() => void prepare()}>
          Prepare a draft as PDF
        </Button>
      ) : (
        <p className="govuk-body">
          Draft with a watermark: <StoredDocument agencyId={agencyId} documentId={documentId} />
        </p>
      )}
      {problem && <Failed problem={problem} />}
    </div>
  );
};
