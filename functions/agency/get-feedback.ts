import { routes } from '../../shared/contract/all-routes.ts';
import { getFeedback } from '../files/feedback-files.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound } from '../runtime/refused.ts';
import { listChallengesTo } from '../store/challenges.ts';
import { getFeedbackRows, latestIssued } from '../store/feedbacks.ts';
import { issuedView } from '../store/issued-feedback.ts';
import { findOwed } from '../store/obligations.ts';

/** Shows an agency’s people the board’s feedback on their return, its challenges and decisions, and their own answers. */
export const handler = httpHandler(routes['get-feedback'], async ({ params }) => {
  const { roundId, agencyId } = params;
  const [owed, rows, challenges] = await Promise.all([
    findOwed(roundId, agencyId),
    getFeedbackRows(params),
    listChallengesTo(agencyId),
  ]);
  const { obligation, boardName, roundTitle } = orNotFound(owed);
  const issued = latestIssued(rows);
  const frozen = issued && (await getFeedback(issued.issued.digest));

  return {
    boardName,
    roundTitle,
    obligation,
    feedback: issued && frozen ? issuedView(issued, frozen) : null,
    points: issued ? rows.pointsOf(issued.version) : [],
    challenges: challenges.filter((each) => each.roundId === roundId),
    decisions: [...rows.decisions],
  };
});
