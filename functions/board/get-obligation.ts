import { routes } from '../../shared/contract/all-routes.ts';
import type { Message } from '../../shared/domain/message.ts';
import { aboutsOf } from '../../shared/domain/planned-message.ts';
import { stepsAhead } from '../../shared/domain/reminder-plan.ts';
import { allReminderRules } from '../../shared/domain/reminder-rules/all-rules.ts';
import { variantOf } from '../../shared/forms/form.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { editionFor } from '../store/editions.ts';
import { listMessages } from '../store/messages.ts';
import { listHappened, listReceived, timelineOf } from '../store/obligation-history.ts';
import { getObligationOf } from '../store/obligations.ts';
import { colleaguesAt } from '../store/people.ts';
import { listSentWith } from '../store/sent-actions.ts';

/** What an agency’s own people tell one another stays theirs. */
const amongColleagues: readonly Message['content']['kind'][] = [
  'ready-for-sign-off',
  'sign-off-declined',
  'colleague-added',
];

/** A digest tells one person of every board that waits for them; its subject is then no single board’s to read. */
const lineFor =
  (boardId: string) =>
  ({ id, content, at, to, state, subject }: Message) => ({
    id,
    kind: content.kind,
    at,
    to: to.email,
    state,
    subject: aboutsOf(content).every((about) => about.boardId === boardId) ? subject : null,
  });

/** Shows the board’s staff one agency’s return: its history, messages, contacts and versions. */
export const handler = httpHandler(routes['get-obligation'], async ({ params, today }) => {
  const { roundId, agencyId } = params;
  const { round, obligation } = await getObligationOf(params);
  const happened = await listHappened(params);
  const [timeline, messages, contacts, versions, actions, edition] = await Promise.all([
    timelineOf(params, happened),
    listMessages(roundId, agencyId),
    colleaguesAt(agencyId),
    listReceived(obligation, happened),
    listSentWith(params.boardId, roundId, agencyId),
    round.imported ? undefined : editionFor(round.edition),
  ]);
  const ahead = round.state !== 'open' ? [] : stepsAhead(obligation, allReminderRules, today);

  return {
    round,
    obligation,
    variantLabel: edition === undefined ? null : variantOf(edition, obligation.variant).label,
    timeline,
    messages: messages
      .filter(({ content }) => !amongColleagues.includes(content.kind))
      .map(lineFor(params.boardId)),
    contacts,
    versions: versions.map(({ version, receipt, at, documentId }) => ({ version, receipt, at, documentId })),
    actions,
    ahead: ahead.map(({ rule, on }) => ({ rule: rule.id, on, does: rule.does })),
  };
});
