import { placesIn, secretOf, twiceAsked, type World } from './a-world.ts';
import { anotherBoardAsks } from './asks-as-well.ts';

/** A round of the second board that asks what the agency has sent to the first. */
export const roundToMeet = 'round-to-meet';

export async function aBoardWaitsToBeMet(world: World): Promise<void> {
  const { submissionId } = placesIn(world, 'thamesford', twiceAsked);
  const returned = world.returns.thamesford.find((each) => each.submissionId === submissionId)!;
  await anotherBoardAsks(returned, {
    ...{ id: roundToMeet, boardId: 'downs', submissionId: 'return-to-meet' },
    ...{ boardName: secretOf('downs', 'name'), title: secretOf('downs', 'round') },
  });
}
