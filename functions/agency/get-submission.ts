import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { getSeenReturn, seenView } from '../store/seen-return.ts';

/** Shows an agency’s people how far a return is, section by section. */
export const handler = httpHandler(routes['get-submission'], async ({ params, signedIn, at }) =>
  seenView(await getSeenReturn(params, signedIn, at)),
);
