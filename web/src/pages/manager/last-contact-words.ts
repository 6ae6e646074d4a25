import { dayInLondon } from '../../../../shared/domain/calendar.ts';
import { dayInShort } from '../../../../shared/domain/day-in-words.ts';
import type { LastContact } from '../../../../shared/domain/obligation.ts';

const how: Record<LastContact['how'], string> = {
  invitation: 'Invitation',
  reminder: 'Reminder',
  chase: 'Chased by a person',
  receipt: 'Receipt',
  message: 'Message',
};

const outcome: Record<LastContact['outcome'], string> = {
  planned: 'not sent yet',
  sent: 'sent',
  accepted: 'accepted by their mail server',
  failed: 'could not be sent',
  bounced: 'could not be delivered',
  complained: 'marked as unwanted',
  recorded: 'recorded',
};

/** “Reminder Fri 22 Jan 2027, accepted by their mail server”. Nothing more is claimed than is known: never “read”. */
export const lastContactWords = (contact: LastContact | null): string =>
  contact === null
    ? 'Nobody written to'
    : `${how[contact.how]} ${dayInShort(dayInLondon(contact.at))}, ${outcome[contact.outcome]}`;
