import { routes } from '../../shared/contract/all-routes.ts';
import { nextVersion } from '../../shared/domain/evidence-steps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse, refuse } from '../runtime/refused.ts';
import { commit } from '../store/commit.ts';
import { getEvidence, newVersionWrite } from '../store/evidence.ts';
import { evidenceView } from '../store/evidence-view.ts';

/** Begins the next version of a document; the earlier ones stay. */
export const handler = httpHandler(
  routes['replace-evidence'],
  async ({ params, body, person, at, claim }) => {
    const { item, versions } = await getEvidence(params.agencyId, params.evidenceId);
    if (item.kind !== 'document' || item.removed !== null) refuse('not-found');

    const by = { id: person.id, name: person.name };
    const next = orRefuse(nextVersion(item, versions, body.file, { by, at }));

    const reply = evidenceView({ item, versions: [next, ...versions] });
    await commit([newVersionWrite(next)], { claim, reply, at });
    return reply;
  },
);
