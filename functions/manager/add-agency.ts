import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { recordAgencyAdded } from '../store/agencies.ts';

/** The administrator adds an agency. */
export const handler = httpHandler(routes['add-agency'], async ({ body, claim, at }) =>
  recordAgencyAdded(body, { claim, at }),
);
