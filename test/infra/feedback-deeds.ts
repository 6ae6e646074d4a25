import { addDays } from '../../shared/domain/calendar.ts';
import type { Day } from '../../shared/domain/day.ts';
import { validBodies } from '../builders/valid-bodies.ts';
import type { Ask } from './signed-in.ts';

type Place = { readonly boardId: string; readonly roundId: string; readonly agencyId: string };
type Number = { readonly number: number; readonly sequence: number };

/** A question that is asked, changed, talked about, closed and asked again; the reply is the one for the letter. */
async function theChallenges(priya: Ask, helen: Ask, place: Place, today: Day): Promise<string> {
  const { boardId, agencyId } = place;
  const body = {
    ...(validBodies['raise-challenge'] as object),
    answerBy: addDays(today, 30),
    agencyId,
    roundId: place.roundId,
    pin: null,
  };
  const raise = async (withFeedback: boolean) =>
    (await priya('raise-challenge', { params: place, body: { ...body, withFeedback } }))
      .body as unknown as Number;
  const { number } = await raise(false);
  const params = { boardId, agencyId, number: String(number) };
  await priya('list-challenges', { params });
  await priya('get-challenge', { params });
  await helen('list-own-challenges', { params });
  await helen('get-own-challenge', { params });
  await helen('answer-challenge', { params, body: validBodies['answer-challenge'] });
  await priya('say-in-challenge', { params, body: validBodies['say-in-challenge'] });
  await priya('close-challenge', { params, body: validBodies['close-challenge'] });
  await priya('reopen-challenge', { params, body: validBodies['reopen-challenge'] });
  const inLetter = await raise(true);
  await priya('change-challenge', {
    params: { ...params, number: String(inLetter.number) },
    body: { ...(validBodies['change-challenge'] as object), sequence: inLetter.sequence },
  });
  return String(inLetter.number);
}

/** All that is said of a return after it came, by its board and by its agency, and what the agency learnt from it. */
export async function theFeedback(
  priya: Ask,
  helen: Ask,
  place: Place & { readonly submissionId: string },
  today: Day,
  caughtUp: () => Promise<void>,
): Promise<void> {
  const own = { agencyId: place.agencyId, roundId: place.roundId };
  const inLetter = await theChallenges(priya, helen, place, today);
  await priya('set-feedback-day', { params: place, body: { due: addDays(today, 20) } });
  const desk = (await priya('get-feedback-desk', { params: place })).body as {
    obligation: { state: { version: number } };
  };
  const { version } = desk.obligation.state;
  const words = {
    opening: 'Thank you.',
    closing: 'Call us.',
    answerBy: addDays(today, 40),
    version,
    saved: 0,
  };
  const saved = (await priya('save-feedback', { params: place, body: words })).body as {
    preview: { digest: string };
  };
  await priya('issue-feedback', { params: place, body: { digest: saved.preview.digest } });
  await caughtUp();
  await priya('get-feedback-desk', { params: place });
  await priya('read-feedback', { params: place });
  await priya('get-feedback-letter', { params: place });
  await helen('get-feedback', { params: own });
  await helen('acknowledge-feedback', { params: own, body: {} });
  const point = { ...own, point: `challenge-${inLetter}` };
  await helen('answer-point', { params: point, body: validBodies['answer-point'] });
  await helen('send-answers', { params: own, body: {} });
  const decision = { by: 'board', outcome: 'accepted', met: today, minute: '7.2', comment: '' };
  await priya('record-decision', { params: place, body: { decision, supersedes: null } });
  await priya('list-decisions', { params: place });
  await priya('close-obligation', { params: place, body: {} });
  await priya('reopen-obligation', { params: place, body: {} });

  const learnt = { agencyId: place.agencyId, submissionId: place.submissionId };
  const told = (await helen('get-lessons', { params: learnt })).body as {
    lessons: { sequence: number } | null;
  };
  await helen('put-lessons', {
    params: learnt,
    body: { ...(validBodies['put-lessons'] as object), sequence: told.lessons?.sequence ?? 0 },
  });
  await helen('get-time-taken', { params: { ...own, form: 'section-11', variant: 'full' } });
  await priya('list-lessons', { params: place });
}
