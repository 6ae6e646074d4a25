import type { Action } from './action.ts';
import { promptHolds } from './action-reminders.ts';
import type { EvidenceItem } from './evidence.ts';
import { expiryHolds } from './evidence-reminders.ts';
import { hasFeedback } from './feedback-due.ts';
import type { About, DigestItem, MessageContent } from './message.ts';
import type { Obligation } from './obligation.ts';
import { awaited } from './reminder-plan.ts';
import { remindsOf } from './reminder-rules/all-rules.ts';
import type { ReminderRule } from './reminder-rules/reminder-rule.ts';
import type { RoleGrant } from './role.ts';
import type { Round } from './round.ts';
import { isOwed } from './standing.ts';
import { heldVersion } from './version-sharing.ts';

/** What a message is about, as it stands when it is to be sent. */
export type Standing = { readonly obligation: Obligation; readonly round: Pick<Round, 'state'> };

type Known = {
  /** The recipient’s roles now: nothing is sent to somebody who has left. */
  readonly roles: readonly RoleGrant[];
  readonly standing: (about: About) => Standing | undefined;
  /** Is anything of the return still the recipient’s to do? Unless told, all of it is. */
  readonly hasWork?: (about: About) => boolean;
  /** The actions of an agency’s plan, for a digest that tells of it. */
  readonly planOf?: (agencyId: string) => readonly Action[];
  /** The library of an agency’s evidence, likewise. */
  readonly libraryOf?: (agencyId: string) => readonly EvidenceItem[];
};

type Single = Exclude<MessageContent, { kind: 'reminder-digest' }>;

/** What goes to a board’s own people; the rest goes to an agency’s. */
const toTheBoard: readonly MessageContent['kind'][] = [
  'time-asked-for',
  'feedback-answered',
  'challenge-answered',
  'version-shared',
  'review-handed-over',
];

const holdsRoleAt = (roles: readonly RoleGrant[], at: 'board' | 'agency', about: About): boolean =>
  roles.some((grant) =>
    at === 'board'
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
    case 'colleague-added':
      return true;
    case 'sign-off-declined':
    case 'section-assigned':
    case 'unit-asked':
    case 'unit-handed-in':
      return owed;
    case 'due-changed':
      return owed && obligation.due === content.due;
    case 'exempted':
      return obligation.exemptOn !== null;
    case 'round-withdrawn':
      return obligation.state.kind === 'withdrawn';
    case 'time-asked-for':
      return obligation.askedForUntil === content.until;
    case 'time-refused':
      return owed && obligation.timeRefused?.until === content.until;
    case 'file-offered':
      return obligation.offered?.id === content.offer;
    case 'feedback-issued':
      return hasFeedback(obligation);
    case 'feedback-answered':
      return hasFeedback(obligation) && obligation.state.kind !== 'feedback-issued';
    case 'version-shared':
      return heldVersion(obligation) === content.version;
    case 'review-handed-over':
      return obligation.substitute !== null;
    case 'send-back-withdrawn':
      return obligation.state.kind !== 'sent-back';
    case 'returned':
      return obligation.state.kind === 'sent-back';
    case 'receipt':
    case 'challenge-raised':
    case 'challenge-answered':
    case 'needs-answered':
      return true;
  }
}

/**
 * A reminder still holds while the very thing is owed by the very day that it reminds of. Closing a round stops the
 * chasing of agencies; what the board owes it still owes.
 */
function itemHolds(item: DigestItem, { obligation, round }: Standing): boolean {
  const of = remindsOf(item.rule);
  const waiting = awaited(obligation);
  if (waiting === undefined || waiting.of !== of || waiting.due !== item.due) return false;
  return of === 'feedback' || round.state === 'open';
}

/**
 * The message without what is no longer true: submitted, exempt or moved meanwhile, or the recipient has left.
 * Undefined when nothing is left to say.
 */
export function stillToSay(
  content: MessageContent,
  { roles, standing, hasWork, planOf, libraryOf }: Known,
): MessageContent | undefined {
  if (content.kind !== 'reminder-digest') {
    const found = standing(content.about);
    const says =
      found !== undefined &&
      holdsRoleAt(roles, toTheBoard.includes(content.kind) ? 'board' : 'agency', content.about) &&
      holds(content, found);
    return says ? content : undefined;
  }
  const items = content.items.filter((item) => {
    const found = standing(item);
    const at = remindsOf(item.rule) === 'feedback' ? 'board' : 'agency';
    const isTheirs = at === 'board' || hasWork === undefined || hasWork(item);
    return found !== undefined && holdsRoleAt(roles, at, item) && itemHolds(item, found) && isTheirs;
  });
  const plans = (content.plans ?? []).filter(
    (item) => holdsRoleAt(roles, 'agency', item) && promptHolds(item, planOf?.(item.agencyId) ?? []),
  );
  const evidence = (content.evidence ?? []).filter(
    (item) => holdsRoleAt(roles, 'agency', item) && expiryHolds(item, libraryOf?.(item.agencyId) ?? []),
  );
  const { plans: _, evidence: __, ...rest } = content;
  return items.length + plans.length + evidence.length === 0
    ? undefined
    : {
        ...rest,
        items,
        ...(plans.length === 0 ? {} : { plans }),
        ...(evidence.length === 0 ? {} : { evidence }),
      };
}

/** Has the person been reminded of the same due day by a later rule meanwhile? Then the earlier one has nothing to add. */
export function isSuperseded(
  item: DigestItem,
  laterRules: readonly string[],
  rules: readonly ReminderRule[],
): boolean {
  const find = (id: string) => rules.find((rule) => rule.id === id);
  const earlier = find(item.rule);
  return laterRules
    .map(find)
    .some(
      (later) =>
        later !== undefined && later.days > (earlier?.days ?? later.days) && later.of === earlier?.of,
    );
}
