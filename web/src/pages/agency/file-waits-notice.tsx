import { dayInWords } from '../../../../shared/domain/day-in-words.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { leads, type OpenReturn } from './with-return.tsx';

/** The return came to a board as a file, and waits for the agency’s lead to take it over. */
export const FileWaitsNotice = ({ open }: { open: OpenReturn }) =>
  open.view.meets.map(({ roundId, boardName, offered }) =>
    offered === undefined || offered === null ? null : (
      <Notice
        key={roundId}
        tone="warning"
        title={`This return came to ${boardName} as a file on ${dayInWords(offered)}`}
      >
        <p className="govuk-body">
          It counts only once your lead has looked at it and taken it over.{' '}
          {leads(open) && <Link to={`${open.at}/excel`}>See what it says</Link>}
        </p>
      </Notice>
    ),
  );
