import { routes } from '../../shared/contract/all-routes.ts';
import { publishedForms } from '../../shared/forms/published-forms.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { refuse } from '../runtime/refused.ts';
import { getAgency } from '../store/agencies.ts';
import { recordBoardAgency } from '../store/board-agencies.ts';
import { getBoard } from '../store/boards.ts';

/** The administrator puts an agency on a board’s list, with its variant and why it is asked. */
export const handler = httpHandler(routes['put-board-agency'], async ({ params, body }) => {
  const [board, agency] = await Promise.all([getBoard(params.boardId), getAgency(params.agencyId)]);
  const { variant, basis, commissioner } = body;

  if (!publishedForms.some((form) => form.variants.some(({ id }) => id === variant)))
    return refuse('unknown-variant', {
      fields: [{ field: 'variant', words: 'Choose a variant that one of the forms has' }],
    });

  return recordBoardAgency({
    boardId: board.id,
    agencyId: agency.id,
    name: agency.name,
    kind: agency.kind,
    variant,
    basis,
    ...(commissioner === null ? {} : { commissioner }),
  });
});
