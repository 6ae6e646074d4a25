import { routes } from '../../shared/contract/all-routes.ts';
import { documentView } from '../files/document-view.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound } from '../runtime/refused.ts';
import { findDocument } from '../store/documents.ts';
import { getFeedbackRows, latestIssued } from '../store/feedbacks.ts';
import { getObligationOf } from '../store/obligations.ts';

/** Says whether the letter with the feedback is ready, and where to fetch it. */
export const handler = httpHandler(routes['get-feedback-letter'], async ({ params }) => {
  const [, rows] = await Promise.all([getObligationOf(params), getFeedbackRows(params)]);
  const { issued } = orNotFound(latestIssued(rows));

  return documentView(orNotFound(await findDocument(issued.documentId)));
});
