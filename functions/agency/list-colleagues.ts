import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { findAgency } from '../store/agencies.ts';
import { colleaguesAt } from '../store/people.ts';

/** Lists who works on an agency’s returns, for all of it or for one of its units. */
export const handler = httpHandler(routes['list-colleagues'], async ({ params }) => {
  const [colleagues, agency] = await Promise.all([
    colleaguesAt(params.agencyId),
    findAgency(params.agencyId),
  ]);

  const units = agency?.units ?? [];
  return { colleagues, ...(units.length === 0 ? {} : { units }) };
});
