import { routes } from '../../shared/contract/all-routes.ts';
import { saidIn } from '../../shared/forms/redact.ts';
import { getSnapshot, putSnapshot } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound } from '../runtime/refused.ts';
import { hideText } from '../store/hidden-text.ts';
import { checkReads } from '../store/reading-returns.ts';
import { getReviewed } from '../store/reviews.ts';
import { getSubmission } from '../store/submissions.ts';

/** The manager or a reviewer hides words in an answer that the board received, in every version, at once. */
export const handler = httpHandler(
  routes['hide-received-text'],
  async ({ params, body, person, at, claim }) => {
    const { question, part, passage, reason: why } = body;
    const { owed, received } = await getReviewed(params);
    const { digest } = orNotFound(received.find(({ version }) => version === body.version));
    const [record, snapshot] = await Promise.all([
      getSubmission(params.agencyId, owed.obligation.submissionId),
      getSnapshot(digest),
    ]);
    checkReads(person, params.boardId, record.submission);

    const said = saidIn(snapshot, question, part);
    const by = { id: person.id, name: person.name, side: 'board' as const };
    return hideText(
      { record, question, part, said: said ? [said] : [], passage, why, by, at, claim },
      { read: getSnapshot, write: putSnapshot },
    );
  },
);
