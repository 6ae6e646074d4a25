import { routes } from '../../shared/contract/all-routes.ts';
import { stepsAhead } from '../../shared/domain/reminder-plan.ts';
import { allReminderRules } from '../../shared/domain/reminder-rules/all-rules.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { listActions } from '../store/actions.ts';
import { readHistory } from '../store/history.ts';
import { listMessages } from '../store/messages.ts';
import { getObligation } from '../store/obligations.ts';
import { colleaguesAt } from '../store/people.ts';
import { getRoundOf } from '../store/rounds.ts';
import { listVersions } from '../store/versions.ts';

/** Shows the board’s staff one agency’s return: its history, messages, contacts and versions. */
export const handler = httpHandler(routes['get-obligation'], async ({ params, today }) => {
  const { boardId, roundId, agencyId } = params;
  const [round, obligation] = await Promise.all([
    getRoundOf(boardId, roundId),
    getObligation(roundId, agencyId),
  ]);
  const [timeline, messages, contacts, versions, actions] = await Promise.all([
    readHistory(obligation),
    listMessages(roundId, agencyId),
    colleaguesAt(agencyId),
    listVersions(obligation.submissionId),
    listActions(roundId, agencyId),
  ]);

  return {
    round,
    obligation,
    timeline,
    messages: messages.map(({ id, content, at, to, state, subject }) => ({
      id,
      kind: content.kind,
      at,
      to: to.email,
      state,
      subject,
    })),
    contacts,
    versions: versions.map(({ version, receipt, at, documentId }) => ({ version, receipt, at, documentId })),
    actions,
    ahead: stepsAhead(obligation, allReminderRules, today).map(({ rule, on }) => ({
      rule: rule.id,
      on,
      does: rule.does,
    })),
  };
});
