import { dayInLondon } from '../../../../../shared/domain/calendar.ts';
import { dayInShort, timeInLondon } from '../../../../../shared/domain/day-in-words.ts';
import { type MessageState, messageStateWords } from '../../../../../shared/domain/message.ts';
import { Status } from '../../../ui/status.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import type { Found } from './found.ts';

const shapes: Record<MessageState, string> = {
  planned: '○',
  claimed: '◐',
  sent: '◕',
  delivered: '●',
  bounced: '!',
  complained: '!',
  suppressed: '–',
  failed: '!',
};

const kinds: Record<string, string> = {
  invitation: 'Invitation',
  'reminder-digest': 'Reminder',
  'ready-for-sign-off': 'Ready for sign-off',
  'sign-off-declined': 'Sign-off declined',
  receipt: 'Receipt',
  returned: 'Questions sent back',
  'send-back-withdrawn': 'Questions withdrawn',
  'version-shared': 'Newer version shared',
  'review-handed-over': 'Review handed over',
  'due-changed': 'Due day changed',
  exempted: 'Exempt',
  'round-withdrawn': 'Round withdrawn',
  'time-asked-for': 'Request for more time',
  'time-refused': 'No to more time',
  'file-offered': 'A file to confirm',
  'feedback-issued': 'Feedback issued',
  'feedback-answered': 'Feedback answered',
  'challenge-raised': 'Challenge',
  'challenge-answered': 'Challenge answered',
  'needs-answered': 'Needs answered',
  'colleague-added': 'Colleague added',
};

/** Everything sent about this return. What is claimed is what is known: never that somebody read it. */
export const Messages = ({ messages }: Pick<Found, 'messages'>) =>
  messages.length === 0 ? (
    <>
      <h2 className="govuk-heading-m">Messages</h2>
      <p className="govuk-body">Nothing has been sent about this return.</p>
    </>
  ) : (
    <Table caption="Messages" columns={['When', 'To', 'About', 'State']}>
      {messages.map(({ id, at, to, kind, subject, state }) => (
        <Row key={id}>
          <Cell>
            {dayInShort(dayInLondon(at))}, {timeInLondon(at)}
          </Cell>
          <Cell>{to}</Cell>
          <Cell>{subject ?? kinds[kind] ?? kind}</Cell>
          <Cell>
            <Status shape={shapes[state]} words={messageStateWords[state]} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
