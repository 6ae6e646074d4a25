import { routes } from '../../shared/contract/all-routes.ts';
import { maySee } from '../../shared/domain/assignment.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound, refuse } from '../runtime/refused.ts';
import { getSeenReturn, seenAnswers, seenView } from '../store/seen-return.ts';

/** Gives an agency’s people the answers of one section. */
export const handler = httpHandler(routes['get-section'], async ({ params, signedIn, at }) => {
  const seen = await getSeenReturn(params, signedIn, at);
  const section = orNotFound(seen.now.edition.sections.find(({ id }) => id === params.section));

  if (!maySee(seen.sight, section.id)) return refuse('only-your-sections');

  return {
    view: seenView(seen),
    answers: seenAnswers(seen).filter((answer) => answer.section === section.id),
  };
});
