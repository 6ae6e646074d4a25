import { handler as getVersion } from '../../functions/agency/get-version.ts';
import { handler as hideText } from '../../functions/agency/hide-text.ts';
import { getObligation } from '../../functions/store/obligations.ts';
import { listRounds } from '../../functions/store/rounds.ts';
import type { Instant } from '../../shared/domain/day.ts';
import type { Snapshot } from '../../shared/forms/freeze.ts';
import { saidParts } from '../../shared/forms/redact.ts';
import { type Actor, act } from '../act.ts';
import { thamesford } from './board.ts';

const agencyId = 'thamesford-yot';

/** The youth offending team finds that a sentence it sent could be read as being about one family: it waits for the manager. */
export async function tellRedaction(
  people: ReadonlyMap<string, readonly Actor[]>,
  at: Instant,
): Promise<void> {
  const [somebody] = people.get(agencyId) ?? [];
  const round = (await listRounds(thamesford.id)).find(({ due, imported }) => due !== null && !imported);
  if (somebody === undefined || round === undefined) throw new Error(`${agencyId} has nobody, or no round`);
  const { submissionId } = await getObligation(round.id, agencyId);
  const params = { agencyId, submissionId };
  const { snapshot } = (await act('get-version', getVersion, {
    as: somebody,
    at,
    params: { ...params, version: '1' },
  })) as {
    snapshot: Snapshot;
  };
  const sentences = saidParts(snapshot).filter(({ typed, text }) => typed && text.includes('. '));
  const last = sentences.at(-1);
  if (last === undefined) throw new Error(`${agencyId} wrote no two sentences`);
  const { question, part, text } = last;
  const passage = text.slice(0, text.indexOf('. ') + 1);
  const reason = 'Read with the date, this could be about one family.';
  const body = { question, part, passage, reason };
  await act('hide-text', hideText, { as: somebody, at, params, body });
}
