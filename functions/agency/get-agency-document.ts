import { routes } from '../../shared/contract/all-routes.ts';
import { documentView } from '../files/document-view.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound, refuse } from '../runtime/refused.ts';
import { findDocument } from '../store/documents.ts';

/** Says whether an agency’s document is ready, and where to fetch it. */
export const handler = httpHandler(routes['get-agency-document'], async ({ params }) => {
  const document = orNotFound(await findDocument(params.documentId));

  return document.agencyId === params.agencyId ? documentView(document) : refuse('not-found');
});
