import { routes } from '../../shared/contract/all-routes.ts';
import { handIn } from '../../shared/domain/unit-return.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { recordHandedIn } from '../store/handed-in.ts';
import { getSeenReturn, orWhole } from '../store/seen-return.ts';
import { settled } from '../store/settled.ts';
import { whileClosed } from '../store/while-closed.ts';
import { completenessOf, getWorkingReturn } from '../store/working-return.ts';

/** Somebody of a unit, or the lead, hands the unit’s part in: behind closed gates, so that it is complete when it arrives. */
export const handler = httpHandler(routes['hand-in-unit'], ({ params, person, signedIn, at, claim }) =>
  settled(async () => {
    const { now: seen, sight } = await getSeenReturn(params, signedIn, at);
    orWhole(sight);
    const who = { by: person.id, at };
    orRefuse(handIn(seen.submission, completenessOf(seen), who));

    const { submissionId } = params;
    const sections = seen.edition.sections.map(({ id }) => id);
    return whileClosed({ submissionId, sections, at }, async (closing) => {
      const now = await getWorkingReturn(params, at);
      const event = orRefuse(handIn(now.submission, completenessOf(now), who));

      return recordHandedIn(now, event, { closing, sections, claim });
    });
  }),
);
