import { routes } from '../../shared/contract/all-routes.ts';
import { acknowledgeFeedback } from '../../shared/domain/feedback-steps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse, refuse } from '../runtime/refused.ts';
import { feedbackStepWrite, getFeedbackRows, latestIssued } from '../store/feedbacks.ts';
import { recordObligationStep } from '../store/obligation-steps.ts';
import { getObligation } from '../store/obligations.ts';
import { settled } from '../store/settled.ts';

/** The lead tells the board that its feedback has been read. Whoever comes second changes nothing. */
export const handler = httpHandler(routes['acknowledge-feedback'], ({ params, person, at, today, claim }) =>
  settled(async () => {
    const [obligation, rows] = await Promise.all([
      getObligation(params.roundId, params.agencyId),
      getFeedbackRows(params),
    ]);

    const event = orRefuse(acknowledgeFeedback(obligation, today));
    const feedback = latestIssued(rows) ?? refuse('no-feedback-yet');
    if (feedback.acknowledged !== null) return obligation;

    const acknowledged = { by: { id: person.id, name: person.name }, at };
    const more = [feedbackStepWrite(params, feedback, { acknowledged })];
    return recordObligationStep({ obligation, event, by: person.id, at }, { more, claim });
  }),
);
