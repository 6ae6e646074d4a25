import { randomUUID } from 'node:crypto';
import { routes } from '../../shared/contract/all-routes.ts';
import { planImport } from '../../shared/domain/action-import.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { refuse } from '../runtime/refused.ts';
import { recordImport } from '../store/action-imports.ts';
import { listActionPlaces } from '../store/action-places.ts';
import { getPlan } from '../store/actions.ts';
import { settled } from '../store/settled.ts';

/** The lead takes over the rows of a workbook into the plan, all of them or none. */
export const handler = httpHandler(routes['import-actions'], ({ params, body, person, at, today, claim }) =>
  settled(async () => {
    const { agencyId } = params;
    const [plan, places] = await Promise.all([getPlan(agencyId), listActionPlaces()]);

    const planned = planImport(body.rows, plan, { agencyId, today, places, newId: randomUUID });
    if (planned.wrong.length > 0) refuse('rows-not-right', { cells: planned.wrong });
    if (planned.movedOn.length > 0) refuse('action-changed', { rows: planned.movedOn });

    return recordImport(plan, planned, person, { claim, at });
  }),
);
