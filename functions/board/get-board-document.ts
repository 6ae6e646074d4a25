import { routes } from '../../shared/contract/all-routes.ts';
import { documentView } from '../files/document-view.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound } from '../runtime/refused.ts';
import { findDocument } from '../store/documents.ts';
import { getReceivedVersion } from '../store/received.ts';

/** Says whether the PDF of a submitted return is ready, and where to fetch it. */
export const handler = httpHandler(routes['get-board-document'], async ({ params }) => {
  const { version } = await getReceivedVersion(params);
  const document = orNotFound(await findDocument(version.documentId));

  return documentView(document);
});
