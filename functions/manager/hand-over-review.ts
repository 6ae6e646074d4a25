import { routes } from '../../shared/contract/all-routes.ts';
import { handOverReview } from '../../shared/domain/review-hand-over.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { recordObligationStep } from '../store/obligation-steps.ts';
import { getObligationOf } from '../store/obligations.ts';
import { settled } from '../store/settled.ts';
import { findSubstitute } from '../store/substitutes.ts';
import { tellWrites } from '../store/tell.ts';

/** Hands the review of one’s own agency’s return over to the board’s substitute, who is told. */
export const handler = httpHandler(routes['hand-over-review'], ({ params, person, at, today, claim }) =>
  settled(async () => {
    const { boardId, roundId, agencyId } = params;
    const [{ obligation }, to] = await Promise.all([getObligationOf(params), findSubstitute(boardId)]);

    const event = orRefuse(handOverReview(obligation, { boardId, agencyId }, { from: person, to }, today));

    const about = { boardId, roundId, agencyId };
    const told = to === undefined ? [] : [{ personId: to.id, email: to.email }];
    const more = tellWrites(told, { kind: 'review-handed-over', about, handedBy: person.name }, at);
    return recordObligationStep({ obligation, event, by: person.id, at }, { more, claim });
  }),
);
