import type { About, DigestItem, MessageContent } from './message.ts';
import type { Obligation } from './obligation.ts';
import type { ReminderRule } from './reminder-rules/reminder-rule.ts';
import type { RoleGrant } from './role.ts';
import type { Round } from './round.ts';
import { isOwed } from './standing.ts';

/** What a message is about, as it stands when it is to be sent. */
export type Standing = { readonly obligation: Obligation; readonly round: Pick<Round, 'state'> };

type Known = {
  /** The recipient’s roles now: nothing is sent to somebody who has left. */
  readonly roles: readonly RoleGrant[];
  readonly standing: (about: About) => Standing | undefined;
};

type Single = Exclude<MessageContent, { kind: 'reminder-digest' }>;

const holdsRoleAt = (roles: readonly RoleGrant[], content: MessageContent['kind'], about: About): boolean =>
  roles.some((grant) =>
    content === 'time-asked-for'
      ? grant.at === 'board' && grant.boardId === about.boardId
      : grant.at === 'agency' && grant.agencyId === about.agencyId,
  );

function holds(content: Single, { obligation, round }: Standing): boolean {
  const owed = isOwed(obligation);
  switch (content.kind) {
    case 'invitation':
      return owed && round.state === 'open';
    case 'ready-for-sign-off':
      return owed && obligation.stage === 'ready';
    case 'sign-off-declined':
    case 'colleague-added':
      return owed;
    case 'due-changed':
      return owed && obligation.due === content.due;
    case 'exempted':
      return obligation.exemptOn !== null;
    case 'time-asked-for':
      return obligation.askedForUntil === content.until;
    case 'time-refused':
      return owed && obligation.timeRefused?.until === content.until;
    case 'receipt':
      return true;
  }
}

/** A reminder still holds while the return is owed by the very due day that it reminds of. */
const itemHolds = (item: DigestItem, { obligation, round }: Standing): boolean =>
  isOwed(obligation) && obligation.due === item.due && round.state === 'open';

/**
 * The message without what is no longer true: submitted, exempt or moved meanwhile, or the recipient has left.
 * Undefined when nothing is left to say.
 */
export function stillToSay(content: MessageContent, { roles, standing }: Known): MessageContent | undefined {
  if (content.kind !== 'reminder-digest') {
    const found = standing(content.about);
    const says =
      found !== undefined && holdsRoleAt(roles, content.kind, content.about) && holds(content, found);
    return says ? content : undefined;
  }
  const items = content.items.filter((item) => {
    const found = standing(item);
    return found !== undefined && holdsRoleAt(roles, content.kind, item) && itemHolds(item, found);
  });
  return items.length === 0 ? undefined : { ...content, items };
}

/** Has the person been reminded of the same due day by a later rule meanwhile? Then the earlier one has nothing to add. */
export function isSuperseded(
  item: DigestItem,
  laterRules: readonly string[],
  rules: readonly ReminderRule[],
): boolean {
  const days = (id: string): number => rules.find((rule) => rule.id === id)?.days ?? Number.NEGATIVE_INFINITY;
  return laterRules.some((id) => days(id) > days(item.rule));
}
