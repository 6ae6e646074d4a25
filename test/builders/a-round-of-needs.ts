import { keys } from '../../functions/store/tables.ts';
import type { AnswerValue } from '../../shared/domain/answer.ts';
import type { Round } from '../../shared/domain/round.ts';
import { currentEditions } from '../../shared/forms/all-editions.ts';
import { grownRowId } from '../../shared/questions/rows.ts';
import { storedItem, storedObligation, storedRound } from './stored.ts';

type Cells = Readonly<Record<string, AnswerValue>>;

export const needsEdition = currentEditions['training-needs'].currentEdition;
export const needsRound = 'training-2026';

/** The id of the nth row that somebody added. */
export const needRow = (n: number): string => grownRowId(Date.UTC(2026, 9, 1) + n, n);

/** Cells of several rows of one question, as answers keep them. */
export const cellsOf = (rows: Readonly<Record<string, Cells>>): Record<string, AnswerValue> =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([row, cells]) =>
      Object.entries(cells).map(([column, value]) => [`${row}.${column}`, value]),
    ),
  );

/** Ten places on neglect for group 1, of low priority. */
export const needCells = (differing: Cells = {}): Cells => ({
  topic: 'neglect',
  level: 'core',
  group: 'group-1',
  places: 10,
  priority: 'low',
  ...differing,
});

type Figures = {
  readonly agencyId: string;
  readonly agencyName?: string;
  readonly roundId?: string;
  readonly version?: number;
  readonly needs?: readonly Cells[];
  readonly staff?: Readonly<Record<string, Cells>>;
  readonly offers?: readonly Cells[];
};

const grown = (rows: readonly Cells[]): Record<string, Cells> =>
  Object.fromEntries(rows.map((cells, n) => [needRow(n), cells]));

/** What an agency sent, as submitting its return writes it. */
export async function storedFigures({
  agencyId,
  agencyName = agencyId,
  roundId = needsRound,
  version = 1,
  needs = [needCells()],
  staff = { 'group-1': { headcount: 100, required: 80, 'in-date': 60 } },
  offers = [],
}: Figures): Promise<void> {
  const answers = {
    'staff-groups': cellsOf(staff),
    needs: cellsOf(grown(needs)),
    offers: cellsOf(grown(offers)),
  };
  const row = { roundId, agencyId, agencyName, submissionId: `return-of-${agencyId}`, version, answers };
  await storedItem({ ...keys.figures(roundId, agencyId), ...row }, 'RETURNS_TABLE');
}

/** An agency that is asked; received where `came`. */
export const askedForNeeds = (
  agencyId: string,
  came: boolean,
  { roundId = needsRound, boardId = 'thamesford', agencyName = agencyId, exempt = false } = {},
) =>
  storedObligation({
    ...{ boardId, roundId, agencyId, agencyName, submissionId: `return-of-${agencyId}` },
    ...(came ? { state: { kind: 'received', version: 1 }, receivedOn: '2026-11-01', stage: 'ready' } : {}),
    exemptOn: exempt ? '2026-11-01' : null,
  });

/** A round of needs at the board Thamesford, with nobody in it yet. */
export const aRoundOfNeeds = (differing: Partial<Round> = {}) =>
  storedRound({
    ...{ id: needsRound, form: 'training-needs', edition: needsEdition, title: 'Training needs 2026' },
    ...differing,
  });

/** What an agency counted in the round before. */
export const storedCountedBefore = (agencyId: string, people: number): Promise<void> =>
  storedItem(
    {
      ...{ pk: keys.round(needsRound).pk, sk: `BEFORE#${agencyId}`, agencyId },
      answers: { 'staff-groups': { 'group-1.headcount': people } },
    },
    'RETURNS_TABLE',
  );
