import { beforeAll, expect, test } from 'vitest';
import { addDemoAgency, addDemoBoard } from '../../../demo/directory.ts';
import { tellSloughContributions } from '../../../demo/slough/contributions.ts';
import { slough, sloughAgencies } from '../../../demo/slough/slough.ts';
import { thamesford } from '../../../demo/thamesford/board.ts';
import { getContributions } from '../../../functions/store/contributions.ts';
import { listRounds } from '../../../functions/store/rounds.ts';
import type { Contributions } from '../../../shared/contract/contribution-shapes.ts';
import { receivedPence, totalsOf } from '../../../shared/domain/contributions/contribution.ts';
import { flagsOf } from '../../../shared/domain/contributions/flags.ts';
import { loadContributions } from '../../browser/harness/contributions-alone.ts';
import { standInForSignIn } from '../../builders/stand-in-for-sign-in.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { freshTables } from '../../database.ts';

/* The demonstration tells its contributions through the handlers; what it then shows is asked here. */

const [today, before] = ['2026-11-02', '2026-07-01T09:00:00.000Z'];
let invented: Contributions;
let onPaper: Contributions;

const onlyRoundOf = async (boardId: string): Promise<Contributions> => {
  const [round] = await listRounds(boardId);
  if (round === undefined) throw new Error(`${boardId} has no round`);
  return getContributions(boardId, round.id);
};

standInForSignIn();
beforeAll(async () => {
  aBucket();
  await freshTables();
  await addDemoBoard(slough, before);
  for (const agency of await sloughAgencies()) await addDemoAgency(slough.id, agency, before);
  await tellSloughContributions(before);
  onPaper = await onlyRoundOf(slough.id);

  await loadContributions(today, async () => undefined);
  invented = await onlyRoundOf(thamesford.id);
}, 60_000);

const namesOf = (agencyId: string): string[] => {
  const found = invented.contributions.find((each) => each.agencyId === agencyId);
  return found === undefined ? [] : flagsOf(found, today).map(({ flag }) => flag);
};

test('Slough 2014–15 is what its minutes say: £108,400 in all, the police from £10,000 to £2,000, and nothing of others', () => {
  expect(onPaper.round).toMatchObject({ imported: true, state: 'closed' });
  expect(onPaper.papers?.total).toBe(10_840_000);
  expect(onPaper.contributions).toHaveLength(1);
  const [police] = onPaper.contributions;
  expect(police).toMatchObject({
    agencyId: 'thames-valley-police',
    told: 'papers',
    lastYear: 1_000_000,
    requested: null,
    agreed: null,
    payments: [],
  });
  expect(police && flagsOf(police, today)).toEqual([
    { flag: 'fall', from: 1_000_000, to: 200_000, tenths: 800 },
  ]);
  // The recorded total stands beside the sum of the lines that are known: neither is made to fit the other.
  expect(totalsOf(onPaper.contributions)).toMatchObject({ pledged: 200_000, agreed: 0, received: 0 });
  expect(JSON.stringify(onPaper)).not.toMatch(/papers\/|\.txt/);
});

test('Thamesford shows a fall, a sum for one year only, part payments, an unpaid one, help in kind, and one with neither', () => {
  expect(namesOf('riverside-police')).toEqual(['fall']);
  expect(namesOf('downs-hospitals')).toEqual(['one-off', 'unpaid']);
  expect(namesOf('thamesford-children')).toEqual(['unpaid']);
  expect(namesOf('thamesford-community-health')).toEqual(['nothing']);
  expect(namesOf('thamesford-council')).toEqual([]);
  const paid = invented.contributions.map(receivedPence).filter((pence) => pence > 0);
  expect(paid.toSorted((a, b) => a - b)).toEqual([1_000_000, 3_850_000]);
  expect(invented.contributions.filter(({ told }) => told === 'not-yet').length).toBeGreaterThan(0);
  expect(Object.values(invented.requests?.amounts ?? {}).reduce((sum, each) => sum + each, 0)).toBe(
    9_800_000,
  );
});
