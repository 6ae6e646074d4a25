import { routes } from '../../shared/contract/all-routes.ts';
import { notOwnAgency } from '../../shared/domain/own-agency.ts';
import { addressOfClean } from '../files/evidence-files.ts';
import { getSnapshot } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound, orRefuse, refuse } from '../runtime/refused.ts';
import { commit } from '../store/commit.ts';
import { findVersion } from '../store/evidence.ts';
import { openedWrite } from '../store/openings.ts';
import { checkReads } from '../store/reading-returns.ts';
import { listReceived } from '../store/received.ts';
import { getRoundOf } from '../store/rounds.ts';

/** The board’s manager, reviewers and chair open a document exactly as it was submitted to them; it is recorded who did. */
export const handler = httpHandler(routes['open-board-evidence'], async ({ params, person, at, claim }) => {
  const { boardId, roundId, agencyId, evidenceId } = params;
  orRefuse(notOwnAgency(person, agencyId));
  const [round, received] = await Promise.all([
    getRoundOf(boardId, roundId),
    listReceived(roundId, agencyId),
  ]);
  checkReads(person, boardId, round);
  const { digest } = orNotFound(received.find(({ version }) => String(version) === params.version));
  const { sections, askedBy } = await getSnapshot(digest);
  const frozen = orNotFound(
    sections
      .flatMap(({ questions }) => questions.flatMap(({ evidence = [] }) => evidence))
      .find(({ id }) => id === evidenceId),
  );
  const version = orNotFound(await findVersion({ agencyId, evidenceId, version: frozen.version ?? 0 }));

  const isFrozen = version.scan.kind === 'clean' && version.scan.content.sha256 === frozen.sha256;
  const url = (isFrozen ? await addressOfClean(version) : undefined) ?? refuse('evidence-not-clean');

  const by = { id: person.id, name: person.name };
  const reply = { url, fileName: version.fileName };
  await commit([openedWrite(version, { by, board: `${askedBy}, ${round.title}`, at })], { claim, reply, at });
  return reply;
});
