import { routes } from '../../shared/contract/all-routes.ts';
import { checkPoint, savedPoint } from '../../shared/domain/feedback-points.ts';
import { getFeedback } from '../files/feedback-files.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound, orRefuse, refuse } from '../runtime/refused.ts';
import { commit } from '../store/commit.ts';
import { getFeedbackRows, latestIssued, notAnsweredCheck, pointWrite } from '../store/feedbacks.ts';

/** The lead saves the answer to one point of the feedback; the board reads it once the answers are sent. */
export const handler = httpHandler(routes['answer-point'], async ({ params, body, person, at }) => {
  const rows = await getFeedbackRows(params);
  const feedback = orNotFound(latestIssued(rows));
  const before = rows.pointsOf(feedback.version).find(({ point }) => point === params.point);

  if (feedback.answered !== null) return refuse('answers-sent-already');
  orRefuse(checkPoint(await getFeedback(feedback.issued.digest), { ...body, point: params.point }));
  const by = { id: person.id, name: person.name };
  const saved = savedPoint(before, { ...body, point: params.point }, { by, at });
  if (!saved.ok) return refuse(saved.because, { now: before });

  if (saved.value !== before)
    await commit([
      pointWrite(params, feedback.version, saved.value),
      notAnsweredCheck(params, feedback.version),
    ]);
  return { point: saved.value };
});
