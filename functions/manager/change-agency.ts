import { routes } from '../../shared/contract/all-routes.ts';
import { changedAgency } from '../../shared/domain/agency.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { getAgency, recordAgencyChanged } from '../store/agencies.ts';

/** The administrator renames an agency or changes its kind and units; a name given up is kept as a former name. */
export const handler = httpHandler(routes['change-agency'], async ({ params, body }) => {
  const agency = await getAgency(params.agencyId);

  return recordAgencyChanged(agency, changedAgency(agency, body));
});
