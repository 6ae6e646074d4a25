import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { obligationItem } from '../../functions/store/obligation-row.ts';
import { keys, places, tables } from '../../functions/store/tables.ts';
import type { Board } from '../../shared/domain/board.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import type { AgencyRole } from '../../shared/domain/role.ts';
import type { Round } from '../../shared/domain/round.ts';
import { anObligation } from './an-obligation.ts';
import { aBoard } from './mail-facts.ts';

const client = DynamoDBDocumentClient.from(new DynamoDBClient());

const put = async (table: string, item: Record<string, unknown>): Promise<void> => {
  await client.send(new PutCommand({ TableName: table, Item: item }));
};

export const aRound = (differing: Partial<Round> = {}): Round => ({
  id: 'section-11-2026',
  boardId: 'thamesford',
  form: 'section-11',
  edition: 'e'.repeat(64),
  title: 'Section 11 audit 2026',
  opens: '2026-11-02',
  due: '2027-01-29',
  feedbackDue: null,
  state: 'open',
  imported: false,
  openedBy: 'person-manager',
  openedAt: '2026-11-02T09:00:00.000Z',
  sequence: 1,
  ...differing,
});

export async function storedBoard(differing: Partial<Board> = {}): Promise<Board> {
  const board = aBoard(differing);
  await put(tables.directory(), { ...keys.board(board.id), ...board });
  return board;
}

export async function storedRound(differing: Partial<Round> = {}): Promise<Round> {
  const round = aRound(differing);
  await put(tables.returns(), { ...keys.round(round.id), ...round });
  await put(tables.returns(), { ...keys.boardRound(round.boardId, round.id), ...round });
  return round;
}

/** An obligation’s row; `invited: false` for one whose invitations are still to come. */
export async function storedObligation(
  differing: Partial<Obligation> = {},
  invited = true,
): Promise<Obligation> {
  const obligation = anObligation(differing);
  const copies = {
    boardName: 'Thamesford LSCB',
    roundTitle: 'Section 11 audit 2026',
    opens: '2026-11-02',
    imported: false,
  };
  await put(tables.returns(), {
    ...obligationItem(obligation, copies),
    ...(invited ? { invited } : {}),
  });
  return obligation;
}

/** Somebody with one role at an agency; the same id again adds a role elsewhere. */
export async function storedColleague(
  id: string,
  role: AgencyRole,
  agencyIds: readonly string[] = ['thamesford-police'],
): Promise<void> {
  const person = { id, name: `Person ${id}`, email: `${id}@example.org` };
  const grants = agencyIds.map((agencyId) => ({ at: 'agency', agencyId, role }) as const);
  const roles = Object.fromEntries(grants.map((grant) => [`AGENCY#${grant.agencyId}#${role}`, grant]));
  await put(tables.directory(), { ...keys.person(id), ...person, roles });
  for (const grant of grants) {
    await put(tables.directory(), {
      ...keys.holder(places.agency(grant.agencyId), id, role),
      person,
      grant,
    });
  }
}

/** Any row, as it stands; `MESSAGES_TABLE` and so on name the table. */
export const storedItem = (item: Record<string, unknown>, variable = 'MESSAGES_TABLE'): Promise<void> =>
  put(process.env[variable] ?? '', item);
