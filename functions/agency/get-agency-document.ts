import { routes } from '../../shared/contract/all-routes.ts';
import { seesAllAt } from '../../shared/domain/assignment.ts';
import { rolesAtAgency } from '../../shared/domain/permission.ts';
import { documentView } from '../files/document-view.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound, refuse } from '../runtime/refused.ts';
import { findDocument } from '../store/documents.ts';
import { getSeenWhole } from '../store/seen-return.ts';

/** Says whether an agency’s document is ready, and where to fetch it; one of a return, to those who see all of it. */
export const handler = httpHandler(routes['get-agency-document'], async ({ params, person, signedIn }) => {
  const { agencyId } = params;
  const document = orNotFound(await findDocument(params.documentId));
  if (document.agencyId !== agencyId) return refuse('not-found');

  if (!seesAllAt(person.roles, agencyId)) {
    if ('submissionId' in document) await getSeenWhole(document, signedIn);
    else if (rolesAtAgency(person.roles, agencyId).length === 0) return refuse('not-found');
  }

  return documentView(document);
});
