import { randomUUID } from 'node:crypto';
import { routes } from '../../shared/contract/all-routes.ts';
import { type Decision, mayCorrect } from '../../shared/domain/decision.ts';
import { decide } from '../../shared/domain/feedback-steps.ts';
import { notOwnAgency } from '../../shared/domain/own-agency.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse, refuse } from '../runtime/refused.ts';
import { recordDecided } from '../store/decided.ts';
import { getFeedbackRows } from '../store/feedbacks.ts';
import { getObligationOf } from '../store/obligations.ts';
import { settled } from '../store/settled.ts';

/** The manager records a decision of the board or of the joint panel on a return, or corrects one by another. */
export const handler = httpHandler(routes['record-decision'], ({ params, body, person, at, today, claim }) =>
  settled(async () => {
    const [{ obligation }, { decisions }] = await Promise.all([
      getObligationOf(params),
      getFeedbackRows(params),
    ]);

    orRefuse(notOwnAgency(person, params.agencyId));
    const { by, outcome, met, minute, comment } = body.decision;
    const decision: Decision = {
      ...{ id: randomUUID(), by, outcome, met, minute, comment, supersedes: body.supersedes },
      recordedBy: { id: person.id, name: person.name },
      recordedAt: at,
    };
    if (!mayCorrect(decisions, decision)) return refuse('decision-corrected');
    if (met > today)
      return refuse('invalid-request', {
        fields: [{ field: 'decision.met', words: 'The decision was taken today or earlier' }],
      });
    const event = orRefuse(decide(obligation, decision, today));

    return recordDecided({ obligation, event, by: person.id, at }, [...decisions, decision], claim);
  }),
);
