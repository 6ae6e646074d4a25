import { commit } from '../../functions/store/commit.ts';
import { messageWrites } from '../../functions/store/messages.ts';
import type { Message, MessageContent } from '../../shared/domain/message.ts';
import { plannedMessage } from '../../shared/domain/planned-message.ts';

export const anAbout = { boardId: 'thamesford', roundId: 'section-11-2026', agencyId: 'thamesford-police' };

/** A reminder planned for the morning of 22 January 2027, a week before the due day. */
export const aMessage = (differing: Partial<Message> = {}): Message => ({
  ...plannedMessage({
    id: 'message-1',
    to: { personId: 'sam', email: 'sam@example.org' },
    content: {
      kind: 'reminder-digest',
      day: '2027-01-22',
      items: [{ ...anAbout, rule: 'seven-days-before', due: '2027-01-29' }],
    } satisfies MessageContent,
    at: '2027-01-22T07:00:00.000Z',
  }),
  ...differing,
});

export async function storedMessage(differing: Partial<Message> = {}): Promise<Message> {
  const message = aMessage(differing);
  await commit(messageWrites(message));
  return message;
}
