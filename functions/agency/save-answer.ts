import { routes } from '../../shared/contract/all-routes.ts';
import type { AnswerValue } from '../../shared/domain/answer.ts';
import { type FoundPart, findPart } from '../../shared/forms/find-part.ts';
import { faultIn } from '../../shared/questions/question.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { refuse } from '../runtime/refused.ts';
import { recordAnswer } from '../store/answers.ts';
import { findEdition } from '../store/editions.ts';
import { checkMayFill } from '../store/may-fill.ts';

/** A part may be emptied at any time; what is in it must be what the question asks for. */
function checkValue({ part }: FoundPart, value: AnswerValue | null): void {
  const words = value === null || value === '' ? undefined : faultIn(part, value);
  if (words !== undefined) refuse('invalid-answer', { fields: [{ field: 'value', words }] });
}

/** Saves one part of one answer, if nobody changed it since the writer saw it. */
export const handler = httpHandler(routes['save-answer'], async ({ params, body, signedIn, at, today }) => {
  // A page that shows an edition nobody knows is too old to be served; what was typed on it is kept.
  const edition = (await findEdition(body.edition)) ?? refuse('outdated-page');
  const found = findPart(edition, params.question, params.part);

  if (found === undefined || found.section.id !== params.section) return refuse('unknown-question');
  checkValue(found, body.value);
  checkMayFill(signedIn.person, params.agencyId, edition);

  const { person, assignments } = signedIn;
  const { id, name, roles } = person;
  const { variants } = found.question;
  return recordAnswer({ ...params, ...body, variants, by: { id, name }, roles, assignments, at, today });
});
