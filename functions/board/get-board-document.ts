import { routes } from '../../shared/contract/all-routes.ts';
import { documentView } from '../files/document-view.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound } from '../runtime/refused.ts';
import { findDocument } from '../store/documents.ts';
import { getReceived } from '../store/obligation-history.ts';
import { checkReads } from '../store/reading-returns.ts';

/** Says whether the PDF of a submitted return is ready, and where to fetch it. */
export const handler = httpHandler(routes['get-board-document'], async ({ params, person }) => {
  const { round, version } = await getReceived(params, Number(params.version));
  checkReads(person, params.boardId, round);

  return documentView(orNotFound(await findDocument(version.documentId)));
});
