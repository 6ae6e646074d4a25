import { routes } from '../../shared/contract/all-routes.ts';
import { savedDraft } from '../../shared/domain/feedback-draft.ts';
import { notOwnAgency } from '../../shared/domain/own-agency.ts';
import { digestOfFeedback } from '../files/feedback-files.ts';
import { getSnapshot } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { commit } from '../store/commit.ts';
import { deskOf, getDrafting } from '../store/feedback-desk.ts';
import { draftWrite } from '../store/feedbacks.ts';

const frozen = { getSnapshot, digestOf: digestOfFeedback };

/** The manager saves the opening and closing words of the feedback, if nobody else has meanwhile. */
export const handler = httpHandler(routes['save-feedback'], async ({ params, body, person, at }) => {
  const drafting = await getDrafting(params, frozen);

  orRefuse(notOwnAgency(person, params.agencyId));
  const by = { id: person.id, name: person.name };
  const { changed, feedback } = orRefuse(
    savedDraft(drafting.obligation, drafting.feedback, body, { by, at }),
  );

  if (changed) await commit([draftWrite(params, feedback)]);
  return deskOf({ ...drafting, feedback }, person, frozen);
});
