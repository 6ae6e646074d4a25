import { routes } from '../../shared/contract/all-routes.ts';
import { getFeedback } from '../files/feedback-files.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { listChallenges } from '../store/challenges.ts';
import { getFeedbackRows, latestIssued } from '../store/feedbacks.ts';
import { issuedView } from '../store/issued-feedback.ts';
import { getObligationOf } from '../store/obligations.ts';

/** Shows the board’s readers the feedback that was issued, the agency’s answers once sent, and the challenges. */
export const handler = httpHandler(routes['read-feedback'], async ({ params }) => {
  const [{ round, obligation }, rows, challenges] = await Promise.all([
    getObligationOf(params),
    getFeedbackRows(params),
    listChallenges(params.boardId),
  ]);
  const issued = latestIssued(rows);
  const frozen = issued && (await getFeedback(issued.issued.digest));

  return {
    obligation,
    roundTitle: round.title,
    feedback: issued && frozen ? issuedView(issued, frozen) : null,
    // What the agency still writes is its own until it sends it.
    points: issued?.answered ? rows.pointsOf(issued.version) : [],
    challenges: challenges.filter(
      ({ roundId, agencyId }) => roundId === params.roundId && agencyId === params.agencyId,
    ),
  };
});
