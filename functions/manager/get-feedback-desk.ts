import { routes } from '../../shared/contract/all-routes.ts';
import { digestOfFeedback } from '../files/feedback-files.ts';
import { getSnapshot } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { deskOf, getDrafting } from '../store/feedback-desk.ts';

const frozen = { getSnapshot, digestOf: digestOfFeedback };

/** Shows the manager the draft of the feedback on a return, and the letter as it would go out. */
export const handler = httpHandler(routes['get-feedback-desk'], async ({ params, person }) =>
  deskOf(await getDrafting(params, frozen), person, frozen),
);
