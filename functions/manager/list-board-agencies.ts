import { routes } from '../../shared/contract/all-routes.ts';
import { timeTaken } from '../../shared/domain/lessons.ts';
import { publishedForms } from '../../shared/forms/published-forms.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { listBoardAgencies } from '../store/agencies.ts';
import { listHoursByVariant } from '../store/lessons.ts';

/** Lists the agencies on a board’s list and the forms it can send, for opening a round. */
export const handler = httpHandler(routes['list-board-agencies'], async ({ params }) => {
  const [agencies, forms] = await Promise.all([
    listBoardAgencies(params.boardId),
    inParallel(publishedForms, 8, async ({ id, title, currentEdition, variants }) => {
      const told = await listHoursByVariant(id);
      return {
        id,
        title,
        edition: currentEdition,
        variants: variants.map(({ id: variant, label, minutes }) => ({
          id: variant,
          label,
          // As those who filled it told; the edition’s own estimate until they have.
          minutes: timeTaken(told.get(variant) ?? [])?.minutes ?? minutes,
        })),
      };
    }),
  ]);
  return { agencies, forms };
});
