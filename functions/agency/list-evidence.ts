import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound } from '../runtime/refused.ts';
import { findAgency } from '../store/agencies.ts';
import { listEvidence } from '../store/evidence.ts';
import { evidenceView } from '../store/evidence-view.ts';

/** Lists an agency’s evidence, with every version and how far its check is. */
export const handler = httpHandler(routes['list-evidence'], async ({ params }) => {
  const [agency, all] = await Promise.all([findAgency(params.agencyId), listEvidence(params.agencyId)]);

  const inLibrary = all.filter(({ item }) => item.removed === null);

  return { agencyName: orNotFound(agency).name, evidence: inLibrary.map(evidenceView) };
});
