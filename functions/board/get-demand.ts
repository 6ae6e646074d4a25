import { routes } from '../../shared/contract/all-routes.ts';
import { isOwnAgency } from '../../shared/domain/own-agency.ts';
import { labelsIn } from '../../shared/forms/training-needs/labels.ts';
import { overviewOf } from '../../shared/forms/training-needs/overview.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { readDemand } from '../store/demand.ts';
import { editionFor } from '../store/editions.ts';

/** Shows the training officer the demand of a round: sums, compliance, offers, who is missing, and every decision. */
export const handler = httpHandler(routes['get-demand'], async ({ params, person }) => {
  const rows = await readDemand(params);
  const { round, decisions, answered } = rows;
  const edition = round.imported ? undefined : await editionFor(round.edition);

  const { agencies, ...overview } = overviewOf(rows);

  return {
    ...overview,
    round,
    labels: labelsIn(edition),
    agencies: agencies.map((agency) => ({
      ...agency,
      own: isOwnAgency(person, agency.agencyId),
      answered: answered.find(({ agencyId }) => agencyId === agency.agencyId) ?? null,
    })),
    decisions: [...decisions],
  };
});
