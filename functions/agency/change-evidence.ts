import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { refuse } from '../runtime/refused.ts';
import { commit } from '../store/commit.ts';
import { changedItemWrite, getEvidence } from '../store/evidence.ts';
import { evidenceView } from '../store/evidence-view.ts';

/** Changes what is said of an item: title, marking, day and expiry. */
export const handler = httpHandler(routes['change-evidence'], async ({ params, body }) => {
  const { item, versions } = await getEvidence(params.agencyId, params.evidenceId);
  if (item.removed !== null) refuse('not-found');

  const { sequence: seen, ...about } = body;
  const changed = { ...item, ...about, sequence: seen + 1 };

  await commit([changedItemWrite(changed, seen)]);
  return evidenceView({ item: changed, versions });
});
