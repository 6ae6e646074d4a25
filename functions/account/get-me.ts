import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { findAgency } from '../store/agencies.ts';
import { findBoard } from '../store/boards.ts';

/** Tells the person signed in who they are and what they may do. */
export const handler = httpHandler(routes['get-me'], async ({ signedIn }) => {
  const { person, session, draftKey } = signedIn;
  const { roles, ...bare } = person;
  const boardIds = new Set(roles.flatMap((grant) => (grant.at === 'board' ? [grant.boardId] : [])));
  const agencyIds = new Set(roles.flatMap((grant) => (grant.at === 'agency' ? [grant.agencyId] : [])));

  const [boards, agencies] = await Promise.all([
    Promise.all([...boardIds].map(findBoard)),
    Promise.all([...agencyIds].map(findAgency)),
  ]);

  return {
    person: bare,
    roles,
    boards: boards.flatMap((board) =>
      board ? [{ id: board.id, name: board.name, shortName: board.shortName }] : [],
    ),
    agencies: agencies.flatMap((agency) => (agency ? [{ id: agency.id, name: agency.name }] : [])),
    session: { idleEndsAt: session.idleEndsAt, endsAt: session.endsAt },
    draftKey,
  };
});
