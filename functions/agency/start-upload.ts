import { routes } from '../../shared/contract/all-routes.ts';
import { uploadStarted } from '../../shared/domain/evidence-steps.ts';
import { formToSend } from '../files/evidence-files.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound, orRefuse, refuse } from '../runtime/refused.ts';
import { commit } from '../store/commit.ts';
import { getEvidence, nextVersionWrite } from '../store/evidence.ts';
import { evidenceView } from '../store/evidence-view.ts';

/** Gives the form with which a browser sends the file of a version, again after a break or a refusal. */
export const handler = httpHandler(routes['start-upload'], async ({ params, body, person, at, claim }) => {
  const { item, versions } = await getEvidence(params.agencyId, params.evidenceId);
  const seen = orNotFound(versions.find(({ version }) => String(version) === params.version));
  if (item.removed !== null) refuse('not-found');

  const by = { id: person.id, name: person.name };
  const started = orRefuse(uploadStarted(seen, body.file, { by, at }));

  const others = versions.map((each) => (each === seen ? started : each));
  const evidence = evidenceView({ item, versions: others });
  const reply = { evidence, upload: await formToSend(started) };
  await commit([nextVersionWrite(started)], { claim, reply, at });
  return reply;
});
