import { routes } from '../../shared/contract/all-routes.ts';
import { documentView } from '../files/document-view.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound } from '../runtime/refused.ts';
import { findDocument } from '../store/documents.ts';
import { getReceived } from '../store/obligation-history.ts';

/** Says whether the PDF of a submitted return is ready, and where to fetch it. */
export const handler = httpHandler(routes['get-board-document'], async ({ params }) => {
  const { version } = await getReceived(params, Number(params.version));

  return documentView(orNotFound(await findDocument(version.documentId)));
});
