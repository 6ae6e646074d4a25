import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound } from '../runtime/refused.ts';
import { getWorkingReturn, viewOf } from '../store/working-return.ts';

/** Gives an agency’s people the answers of one section. */
export const handler = httpHandler(routes['get-section'], async ({ params, at }) => {
  const now = await getWorkingReturn(params, at);
  const section = orNotFound(now.edition.sections.find(({ id }) => id === params.section));

  return { view: viewOf(now), answers: now.answers.filter((answer) => answer.section === section.id) };
});
