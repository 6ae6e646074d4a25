import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { getEvidence } from '../store/evidence.ts';
import { listUsesOf } from '../store/evidence-uses.ts';
import { evidenceView } from '../store/evidence-view.ts';
import { listOpenings } from '../store/openings.ts';

/** Shows one item of an agency’s evidence, where it is used, and who opened it. */
export const handler = httpHandler(routes['get-evidence'], async ({ params }) => {
  const { agencyId, evidenceId } = params;
  const [evidence, openings, uses] = await Promise.all([
    getEvidence(agencyId, evidenceId),
    listOpenings(agencyId, evidenceId),
    listUsesOf(agencyId, evidenceId),
  ]);

  const opened = openings.map(({ by, ...opening }) => ({ ...opening, by: by.name }));

  return { evidence: evidenceView(evidence), openings: opened, uses };
});
