import { beforeEach, expect, test } from 'vitest';
import { handler as openRound } from '../../../functions/manager/open-round.ts';
import { handler as withdrawRound } from '../../../functions/manager/withdraw-round.ts';
import { commit } from '../../../functions/store/commit.ts';
import { getObligation } from '../../../functions/store/obligations.ts';
import { findSubmission } from '../../../functions/store/submissions.ts';
import { partWrites } from '../../../functions/store/units.ts';
import { aKnownPerson, aPerson, atAgency, atBoard } from '../../builders/a-person.ts';
import { anEvent, noon, serveAs } from '../../builders/an-event.ts';
import { aBoardWith, aRoundDraft } from '../../builders/thamesford.ts';
import { freshTables, itemsOf } from '../../database.ts';

const manager = aPerson(atBoard('manager'));
const council = 'thamesford-council';

beforeEach(freshTables);

test('a round is withdrawn from an agency of forty units and many leads in one transaction', async () => {
  await aBoardWith({ [council]: 'local-authority' });
  for (let lead = 0; lead < 20; lead += 1) await aKnownPerson(`Lead ${lead}`, atAgency('lead', council));
  const params = { boardId: 'thamesford' };
  const opened = await serveAs(
    manager,
    openRound,
    anEvent('open-round', { params, body: aRoundDraft([council]) }),
  );
  const roundId = String(opened.body.id);
  const { submissionId } = await getObligation(roundId, council);
  const record = (await findSubmission(submissionId))!;
  for (let unit = 0; unit < 40; unit += 1)
    await commit(
      partWrites(record, { id: `unit-${unit}`, name: `Unit ${unit}` }, { by: 'lead-1', at: noon }),
    );

  const body = { sequence: 1, reason: 'Opened for the wrong year' };
  const asked = anEvent('withdraw-round', { params: { ...params, roundId }, body });
  expect((await serveAs(manager, withdrawRound, asked)).status).toBe(200);

  expect((await getObligation(roundId, council)).state.kind).toBe('withdrawn');
  const told = (await itemsOf('MESSAGES_TABLE')).filter(
    ({ sk, content }) => sk === 'MESSAGE' && (content as { kind: string }).kind === 'round-withdrawn',
  );
  expect(told.length).toBeGreaterThan(0);
});
