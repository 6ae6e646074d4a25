import { routes } from '../../shared/contract/all-routes.ts';
import { addressOfClean } from '../files/evidence-files.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound, refuse } from '../runtime/refused.ts';
import { commit } from '../store/commit.ts';
import { findVersion } from '../store/evidence.ts';
import { openedWrite } from '../store/openings.ts';

/** Gives an agency’s people the address of a checked document, and records who opened it. */
export const handler = httpHandler(routes['open-evidence'], async ({ params, person, at, claim }) => {
  const { agencyId, evidenceId } = params;
  const version = orNotFound(await findVersion({ agencyId, evidenceId, version: Number(params.version) }));
  const url = (await addressOfClean(version)) ?? refuse('evidence-not-clean');

  const by = { id: person.id, name: person.name };
  const reply = { url, fileName: version.fileName };
  await commit([openedWrite(version, { by, board: null, at })], { claim, reply, at });
  return reply;
});
