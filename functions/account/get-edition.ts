import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, rawReply } from '../runtime/reply.ts';
import { editionFor } from '../store/editions.ts';

/** Gives anyone signed in the questions of one edition of a form; an edition never changes. */
export const handler = httpHandler(routes['get-edition'], async ({ params }) => {
  const edition = await editionFor(params.edition);

  return rawReply(json(edition, { 'cache-control': 'private, max-age=31536000, immutable' }));
});
