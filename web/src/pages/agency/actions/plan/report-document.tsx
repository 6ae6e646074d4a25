import { useState } from 'react';
import { useSend } from '../../../../api/use-send.ts';
import { Failed } from '../../../../ui/asked.tsx';
import { Button } from '../../../../ui/button.tsx';
import { StoredDocument } from '../../stored-document.tsx';

/** Has a progress report of the plan prepared as a PDF, for the agency’s own management team. */
export const ReportDocument = ({ agencyId }: { agencyId: string }) => {
  const { send, sending, problem } = useSend('prepare-action-report');
  const [documentId, setDocumentId] = useState<string>();
  const prepare = async () => {
    const outcome = await send({ params: { agencyId }, body: {} });
    if (outcome?.ok) setDocumentId(outcome.data.documentId);
  };
  return (
    <>
      {documentId === undefined ? (
        <Button tone="secondary" busy={sending} onClick={() => void prepare()}>
          Progress report as PDF
        </Button>
      ) : (
        <p className="govuk-body">
          Progress report: <StoredDocument agencyId={agencyId} documentId={documentId} />
        </p>
      )}
      {problem && <Failed problem={problem} />}
    </>
  );
};
