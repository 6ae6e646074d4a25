import type { DocumentView } from '../../shared/contract/reply-shapes.ts';
import { documentKey, presignDocument } from './documents.ts';

type Made = Pick<DocumentView, 'state' | 'fileName' | 'sha256'> & { readonly id: string };

/** A document as pages see it; once it is ready, with an address that works for five minutes. */
export const documentView = async ({ id, state, fileName, sha256 }: Made): Promise<DocumentView> => ({
  documentId: id,
  state,
  fileName,
  sha256,
  url: state === 'ready' ? await presignDocument(documentKey(id), fileName) : null,
});
