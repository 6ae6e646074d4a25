import { routes } from '../../shared/contract/all-routes.ts';
import { questionsIn } from '../../shared/forms/opened-by.ts';
import { getSnapshot } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { refuse } from '../runtime/refused.ts';
import { editionFor } from '../store/editions.ts';
import { colleaguesAt } from '../store/people.ts';
import { recordSentBack } from '../store/sent-back.ts';
import { settled } from '../store/settled.ts';
import { getUnderReview } from '../store/under-review.ts';

const isTold = ['lead', 'deputy', 'signatory'] as const;

/** Sends chosen questions of a return back, with a reason and a day: only they open, for this board only. */
export const handler = httpHandler(routes['send-back'], ({ params, body, person, at, today, claim }) =>
  settled(async () => {
    const reviewing = { about: params, person, at, today, readSnapshot: getSnapshot };
    const under = await getUnderReview(reviewing, body.version);
    const [edition, colleagues] = await Promise.all([
      editionFor(under.snapshot.edition),
      colleaguesAt(params.agencyId),
    ]);

    const asked = questionsIn(under.snapshot);
    const questions = asked.filter((id) => body.questions.includes(id));
    if (body.questions.some((id) => !asked.includes(id))) return refuse('unknown-question');

    const { due, reason } = body;
    const to = colleagues.filter(({ roles }) => isTold.some((role) => roles.includes(role)));
    const { boardId, roundId, agencyId } = params;
    const about = { boardId, roundId, agencyId };
    return recordSentBack({
      about,
      under,
      edition,
      questions,
      due,
      reason,
      to,
      by: person.id,
      at,
      today,
      claim,
    });
  }),
);
