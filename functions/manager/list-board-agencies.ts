import { routes } from '../../shared/contract/all-routes.ts';
import { allForms } from '../../shared/forms/all-forms.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { listBoardAgencies } from '../store/agencies.ts';

/** Lists the agencies on a board’s list and the forms it can send, for opening a round. */
export const handler = httpHandler(routes['list-board-agencies'], async ({ params }) => ({
  agencies: await listBoardAgencies(params.boardId),
  forms: allForms.map(({ id, title, currentEdition, variants }) => ({
    id,
    title,
    edition: currentEdition,
    variants: variants.map((variant) => ({
      id: variant.id,
      label: variant.label,
      minutes: variant.minutes,
    })),
  })),
}));
