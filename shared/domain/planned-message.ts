import type { Instant } from './day.ts';
import type { About, Message, MessageContent } from './message.ts';
import type { LastContact } from './obligation.ts';
import { remindsOf } from './reminder-rules/all-rules.ts';

/** A message that waits to be sent. `id` is a fresh one, or one that can only be used once, such as a person and a day. */
export const plannedMessage = (
  planned: Pick<Message, 'id' | 'to' | 'content'> & { readonly at: Instant },
): Message => ({
  ...planned,
  state: 'planned',
  claimedUntil: null,
  attempts: 0,
  sentAt: null,
  subject: null,
  text: null,
  perhapsTwice: false,
});

/** The obligations that a message is about, each once. */
export function aboutsOf(content: MessageContent): About[] {
  if (content.kind !== 'reminder-digest') return [content.about];
  const abouts = content.items.map(({ boardId, roundId, agencyId }) => ({ boardId, roundId, agencyId }));
  return [...new Map(abouts.map((about) => [`${about.roundId}#${about.agencyId}`, about])).values()];
}

/** The obligations whose agency a message reaches. A digest also reminds a board of its own feedback: that is no contact. */
export const contactedBy = (content: MessageContent): About[] =>
  content.kind === 'reminder-digest'
    ? aboutsOf({ ...content, items: content.items.filter(({ rule }) => remindsOf(rule) === 'return') })
    : aboutsOf(content);

/** How a message counts as contact with the agency; null for what goes to the board itself, or is said among colleagues. */
export function contactBy(content: MessageContent): LastContact['how'] | null {
  switch (content.kind) {
    case 'invitation':
      return 'invitation';
    case 'reminder-digest':
      return 'reminder';
    case 'receipt':
      return 'receipt';
    case 'due-changed':
    case 'returned':
    case 'send-back-withdrawn':
    case 'time-refused':
    case 'file-offered':
    case 'exempted':
    case 'round-withdrawn':
    case 'feedback-issued':
    case 'challenge-raised':
    case 'needs-answered':
      return 'message';
    case 'time-asked-for':
    case 'version-shared':
    case 'review-handed-over':
    case 'ready-for-sign-off':
    case 'sign-off-declined':
    case 'feedback-answered':
    case 'challenge-answered':
    case 'colleague-added':
    case 'section-assigned':
    case 'unit-asked':
    case 'unit-handed-in':
      return null;
  }
}
