import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { commit } from '../store/commit.ts';
import { changedItemWrite, getEvidence } from '../store/evidence.ts';
import { evidenceView } from '../store/evidence-view.ts';

/** Takes an item out of an agency’s library; it stays in returns that were submitted with it. */
export const handler = httpHandler(routes['remove-evidence'], async ({ params, person, at }) => {
  const { item, versions } = await getEvidence(params.agencyId, params.evidenceId);
  if (item.removed !== null) return evidenceView({ item, versions });

  const by = { id: person.id, name: person.name };
  const removed = { ...item, removed: { by, at }, sequence: item.sequence + 1 };

  await commit([changedItemWrite(removed, item.sequence)]);
  return evidenceView({ item: removed, versions });
});
