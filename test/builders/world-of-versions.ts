import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { handler as putSubstitute } from '../../functions/manager/put-substitute.ts';
import { handler as sendBack } from '../../functions/manager/send-back.ts';
import { keys, tables } from '../../functions/store/tables.ts';
import { itemsOf } from '../database.ts';
import { aSignedInPerson, atAgency, atBoard } from './a-person.ts';
import { placesIn, type SignedInPerson, secretOf, twiceAsked, type World } from './a-world.ts';
import { storedObligation } from './stored.ts';
import { must } from './two-boards.ts';
import { validBodies } from './valid-bodies.ts';

const client = DynamoDBDocumentClient.from(new DynamoDBClient());

/** Two rounds of the second board that one return meets: in the one questions are sent back, in the other it is awaited. */
export const versionPlaces = {
  boardId: 'downs',
  agencyId: twiceAsked,
  roundId: 'round-of-versions',
  submissionId: 'return-of-versions',
} as const;
export const lateRound = 'round-that-waits';

const put = async (item: Record<string, unknown>): Promise<void> => {
  await client.send(new PutCommand({ TableName: tables.returns(), Item: item }));
};

/** The return that the second board reviews, once more under other names. */
async function isThereTwice(world: World): Promise<void> {
  const { roundId = '', submissionId = '' } = placesIn(world, 'downs', twiceAsked);
  const parts = [
    ...[`SUBMISSION#${submissionId}`, `OBLIGATION#${roundId}#${twiceAsked}`].map((pk) => ({ pk, sk: '' })),
    keys.obligation(roundId, twiceAsked),
    keys.round(roundId),
  ];
  const isPart = (item: Record<string, unknown>) =>
    parts.some(({ pk, sk }) => item.pk === pk && (sk === '' || item.sk === sk));
  for (const item of (await itemsOf('RETURNS_TABLE')).filter(isPart)) {
    const renamed = JSON.stringify(item)
      .replaceAll(roundId, versionPlaces.roundId)
      .replaceAll(submissionId, versionPlaces.submissionId);
    await put(JSON.parse(renamed));
  }
}

/**
 * A return with a question that was sent back, which another round waits for as well; a board that has named its
 * substitute, and a manager of it who works for the agency: whom the reply is.
 */
export async function versionsWait(world: World): Promise<SignedInPerson> {
  await isThereTwice(world);
  const { boardId, agencyId, submissionId } = versionPlaces;
  await must('send-back', sendBack, versionPlaces, {
    ...(validBodies['send-back'] as object),
    due: '2026-11-24',
    reason: secretOf(boardId, 'question'),
  });
  const boardName = secretOf(boardId, 'name');
  const roundTitle = secretOf(boardId, 'round');
  const late = { boardId, roundId: lateRound, agencyId, submissionId };
  await storedObligation({ ...late, agencyName: secretOf(agencyId, 'name'), variant: 'small' });
  const meets = {
    boardId,
    boardName,
    roundId: lateRound,
    roundTitle,
    opens: '2026-11-02',
    due: '2027-01-29',
  };
  await put({ ...keys.meets(submissionId, lateRound), ...meets });

  const personId = world.people[`manager at ${boardId}`]!.id;
  await must('put-substitute', putSubstitute, { boardId }, { personId });
  return aSignedInPerson(
    secretOf(boardId, 'employed manager'),
    atBoard('manager', boardId),
    atAgency('contributor', agencyId),
  );
}
