import { Refused } from '../functions/runtime/refused.ts';
import { listBoards } from '../functions/store/boards.ts';
import { listRounds } from '../functions/store/rounds.ts';
import { type Difference, rowDifferences } from '../functions/store/row-differences.ts';
import type { Round } from '../shared/domain/round.ts';

/** The due day is stored as a key. */
const nameOf = (field: string): string => (field === 'dueKey' ? 'due' : field);

const inWords = ({ agencyId, row, fields, repair }: Difference): string =>
  `  ${agencyId}, ${row}: ${fields.map(nameOf).join(', ')}${repair ? '' : ' (the ledger does not suffice)'}`;

/** A second time for what is counted from the rows; a third for whoever came in between. */
const times = 3;

/** Somebody else came first: how the row stands now is looked at again. */
const orLater = (fault: unknown): void => {
  if (!(fault instanceof Refused) || fault.because !== 'changed-meanwhile') throw fault;
};

/** Repairs what can be, and gives what still differs. */
async function repaired(round: Round, differences: readonly Difference[]): Promise<readonly Difference[]> {
  let left = differences;
  for (let time = 1; time <= times && left.some(({ repair }) => repair !== undefined); time += 1) {
    for (const { repair } of left) await repair?.().catch(orLater);
    left = await rowDifferences(round);
  }
  return left;
}

/**
 * Compares the rows of every round of every board with the ledger’s events, says what differs by ids and names of
 * fields, and with `write` makes the rows what their events say. The number of differences that are left.
 */
export async function rebuildRows(write: boolean, say: (line: string) => void): Promise<number> {
  let all = 0;
  for (const board of await listBoards())
    for (const round of await listRounds(board.id)) {
      const differences = await rowDifferences(round);
      say(`${board.id}, ${round.id}: ${differences.length === 0 ? 'as its events say' : 'differs'}`);
      for (const each of differences) say(inWords(each));
      if (!write || differences.length === 0) {
        all += differences.length;
        continue;
      }
      const left = await repaired(round, differences);
      say(left.length === 0 ? '  repaired' : '  not repaired:');
      for (const each of left) say(inWords(each));
      all += left.length;
    }
  return all;
}
