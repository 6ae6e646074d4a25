import { useAsk } from '../../api/use-ask.ts';
import { DocumentLink } from '../../fields/document-link.tsx';

/** One of the agency’s documents: being prepared, then to be fetched. */
export const StoredDocument = ({ agencyId, documentId }: { agencyId: string; documentId: string }) => (
  <DocumentLink of={useAsk('get-agency-document', { params: { agencyId, documentId } })} />
);
