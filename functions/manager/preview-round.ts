import { routes } from '../../shared/contract/all-routes.ts';
import { progress } from '../../shared/forms/progress.ts';
import { wordsOfMessage } from '../mail/words-of-message.ts';
import { env } from '../runtime/env.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { editionFor } from '../store/editions.ts';
import { leadsOf } from '../store/people.ts';
import { checkDraft } from '../store/round-drafts.ts';
import { askedOf } from '../store/round-opening.ts';

/** Shows the manager who will get what when a round is opened; writes nothing. */
export const handler = httpHandler(routes['preview-round'], async ({ params, body, at, today }) => {
  const { board, listed, chosen } = await checkDraft(params.boardId, body, today);
  const edition = await editionFor(body.edition);
  const invitations = await inParallel(askedOf(chosen, listed), 16, async (asked) => ({
    agencyId: asked.agencyId,
    agencyName: asked.name,
    variant: asked.variant,
    to: await leadsOf(asked.agencyId),
  }));

  // The letter is shown as the first agency gets it that has somebody to invite.
  const shown = invitations.find(({ to }) => to.length > 0) ?? invitations[0];
  if (shown === undefined) throw new Error('A round that was found to be right asks somebody');
  const { agencyId, agencyName, variant } = shown;
  const about = { boardId: board.id, roundId: 'preview', agencyId };
  const obligation = {
    ...about,
    agencyName,
    submissionId: 'preview',
    due: body.due,
    state: { kind: 'waiting' as const },
    exemptOn: null,
    receivedOn: null,
    feedbackDue: body.feedbackDue,
    stage: 'not-started' as const,
    progress: progress({ edition, variant, answers: {} }, []).whole,
    sequence: 1,
  };
  const asked = listed.find((each) => each.agencyId === agencyId) ?? null;

  const { subject, text } = wordsOfMessage(
    { kind: 'invitation', about },
    {
      origin: env('SITE_ORIGIN'),
      at: body.opens > today ? `${body.opens}T12:00:00.000Z` : at,
      to: { name: shown.to[0]?.name ?? 'colleague' },
      returns: [{ board, round: { title: body.title }, obligation, asked }],
      version: null,
    },
  );
  return { invitations, subject, text };
});
