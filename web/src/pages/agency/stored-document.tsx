import { call } from '../../api/call.ts';
import { useAsk } from '../../api/use-ask.ts';
import { DocumentLink } from '../../fields/document-link.tsx';

/** One of the agency’s documents: being prepared, then to be fetched. */
export const StoredDocument = (params: { readonly agencyId: string; readonly documentId: string }) => (
  <DocumentLink
    of={useAsk('get-agency-document', { params })}
    fresh={() => call('get-agency-document', { params })}
  />
);
