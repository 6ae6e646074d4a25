import { routes } from '../../shared/contract/all-routes.ts';
import { maySendAnswers } from '../../shared/domain/feedback-points.ts';
import { answerFeedback } from '../../shared/domain/feedback-steps.ts';
import { getFeedback } from '../files/feedback-files.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse, refuse } from '../runtime/refused.ts';
import { challengesOf, recordAnswered, settledNumbers } from '../store/answered-feedback.ts';
import { getFeedbackRows, latestIssued } from '../store/feedbacks.ts';
import { getObligation } from '../store/obligations.ts';
import { boardPeople } from '../store/people.ts';
import { settled } from '../store/settled.ts';

/** The lead sends the answers to the feedback; the board’s managers are told, and each challenge has its answer. */
export const handler = httpHandler(routes['send-answers'], ({ params, person, at, today, claim }) =>
  settled(async () => {
    const [obligation, rows] = await Promise.all([
      getObligation(params.roundId, params.agencyId),
      getFeedbackRows(params),
    ]);
    const event = orRefuse(answerFeedback(obligation, today));
    const feedback = latestIssued(rows) ?? refuse('no-feedback-yet');
    const [frozen, managers] = await Promise.all([
      getFeedback(feedback.issued.digest),
      boardPeople(obligation.boardId, 'manager'),
    ]);
    const challenges = await challengesOf(obligation.boardId, frozen);
    const points = rows.pointsOf(feedback.version);

    orRefuse(maySendAnswers(frozen, points, settledNumbers(challenges)));

    const by = { id: person.id, name: person.name };
    return recordAnswered({ obligation, event, feedback, points, challenges, managers, by, at, claim });
  }),
);
