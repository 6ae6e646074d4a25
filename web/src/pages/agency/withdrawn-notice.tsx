import { dayInWords } from '../../../../shared/domain/day-in-words.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { OpenReturn } from './with-return.tsx';

/** That the agency answered its board with another return, and the way there. */
export const LetGoNotice = ({ open: { agencyId, view } }: { open: OpenReturn }) => {
  const { state } = view.submission;
  return state.kind === 'withdrawn' && state.instead !== undefined ? (
    <Notice title="You answered with another return">
      <p className="govuk-body">
        {view.meets.map(({ boardName }) => boardName).join(' and ')} gets that one. Nothing is owed here any
        more.
      </p>
      <Link to={`/agency/${agencyId}/returns/${state.instead}`}>Open the return that you answered with</Link>
    </Notice>
  ) : null;
};

/** That a board withdrew its round, when and why; and whether the return still goes to another board. */
export const WithdrawnNotice = ({ open: { view } }: { open: OpenReturn }) => {
  const ended = view.submission.state.kind === 'withdrawn';
  return view.meets.map(
    ({ roundId, boardName, withdrawn }) =>
      withdrawn !== undefined && (
        <Notice key={roundId} title={`${boardName} withdrew this on ${dayInWords(withdrawn.on)}`}>
          <p className="govuk-body">“{withdrawn.reason}”</p>
          <p className="govuk-body">
            {ended
              ? 'Nothing is owed. What you wrote is kept here to be read; nothing can be added or sent.'
              : 'It gets nothing of this return, which goes on for the other board.'}
          </p>
        </Notice>
      ),
  );
};
