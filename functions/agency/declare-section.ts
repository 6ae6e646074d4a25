import { routes } from '../../shared/contract/all-routes.ts';
import { asked } from '../../shared/forms/asked.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound, refuse } from '../runtime/refused.ts';
import { commit } from '../store/commit.ts';
import { declaredWrites } from '../store/gates.ts';
import { getWorkingReturn, viewOf } from '../store/working-return.ts';

/** Somebody who fills a return declares one of its sections complete, or takes that back. */
export const handler = httpHandler(routes['declare-section'], async ({ params, body, person, at, today }) => {
  const { submission, filled, opensOn } = await getWorkingReturn(params, at);
  const { section } = orNotFound(asked(filled).find(({ section: { id } }) => id === params.section));

  if (opensOn > today) return refuse('not-asked-yet');

  await commit(declaredWrites(submission, section.id, body.complete ? { by: person.name, at } : null));
  return viewOf(await getWorkingReturn(params, at));
});
