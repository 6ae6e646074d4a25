import { routes } from '../../shared/contract/all-routes.ts';
import { othersThan } from '../../shared/domain/own-agency.ts';
import { rolesAtBoard } from '../../shared/domain/permission.ts';
import { type BoardRole, roleWords } from '../../shared/domain/role.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { getObligationOf } from '../store/obligations.ts';
import { peopleAt } from '../store/people.ts';
import { places } from '../store/tables.ts';

const reviewing: readonly BoardRole[] = ['manager', 'reviewer'];

/** Names who of a board may review an agency’s return: its managers and reviewers who do not work there. */
export const handler = httpHandler(routes['list-reviewers'], async ({ params }) => {
  const { boardId, agencyId } = params;
  const [{ round, obligation }, ofBoard, ofAgency] = await Promise.all([
    getObligationOf(params),
    peopleAt(places.board(boardId)),
    peopleAt(places.agency(agencyId)),
  ]);

  const reviewers = othersThan(ofBoard, ofAgency).flatMap(({ name, email, roles }) => {
    const role = reviewing.find((each) => rolesAtBoard(roles, boardId).includes(each));
    return role === undefined ? [] : [{ name, email, role: roleWords[role] }];
  });

  return { agencyName: obligation.agencyName, roundTitle: round.title, reviewers };
});
