import { useParams } from 'react-router';
import type { ToReview } from '../../../../../shared/contract/review-shapes.ts';
import { dayInShort } from '../../../../../shared/domain/day-in-words.ts';
import { useMe } from '../../../api/me.tsx';
import { useAsk } from '../../../api/use-ask.ts';
import { Asked, Empty } from '../../../ui/asked.tsx';
import { BackLink, Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Status } from '../../../ui/status.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';

const states: Record<ToReview['state'], { readonly shape: string; readonly words: string }> = {
  received: { shape: '○', words: 'Not begun' },
  'under-review': { shape: '◐', words: 'Under review' },
  'sent-back': { shape: '◑', words: 'Sent back to the agency' },
};

const Line = ({ each, boardId }: { each: ToReview; boardId: string }) => {
  const { roundId, agencyId, agencyName, roundTitle, state, version, ownAgency, handedOver } = each;
  const words = version === 1 ? states[state].words : `${states[state].words}, version ${version}`;
  return (
    <Row>
      <Cell head>
        {ownAgency ? (
          <>
            {handedOver === null ? (
              <Link quiet to={`/board/${boardId}/rounds/${roundId}/agencies/${agencyId}/review`}>
                {agencyName}
              </Link>
            ) : (
              agencyName
            )}
            <small className="cell-note">
              {handedOver === null
                ? 'You work here: hand its review over.'
                : 'You work here: its review is handed over.'}
            </small>
          </>
        ) : (
          <Link quiet to={`/board/${boardId}/rounds/${roundId}/agencies/${agencyId}/review`}>
            {agencyName}
          </Link>
        )}
        {handedOver === 'to-you' && <small className="cell-note">Handed over to you</small>}
        <small className="cell-note">{roundTitle}</small>
      </Cell>
      <Cell>
        <Status shape={states[state].shape} words={words} />
      </Cell>
      <Cell>{each.receivedOn === null ? '' : dayInShort(each.receivedOn)}</Cell>
      <Cell>
        {state === 'sent-back'
          ? `Answers by ${each.due === null ? 'a day to be confirmed' : dayInShort(each.due)}`
          : each.feedbackDue === null
            ? 'No day promised'
            : `Feedback by ${dayInShort(each.feedbackDue)}`}
      </Cell>
    </Row>
  );
};

/** What waits for the board’s reviewers, over all its rounds, the longest waiting first. */
export function ToReviewPage() {
  const { boardId = '' } = useParams();
  const board = useMe().boards.find(({ id }) => id === boardId);
  const asked = useAsk('list-to-review', { params: { boardId } });
  return (
    <Page
      title="Returns to review"
      caption={board?.name}
      back={<BackLink to={`/board/${boardId}`}>Rounds</BackLink>}
      wide
    >
      <Asked of={asked} what="Loading the returns">
        {({ returns }) =>
          returns.length === 0 ? (
            <Empty title="No return waits for review.">
              <p className="govuk-body">Returns stand here from the moment an agency submits them.</p>
            </Empty>
          ) : (
            <Table
              caption="Returns to review, the longest waiting first"
              captionHidden
              columns={['Agency', 'State', 'Received', 'By when']}
            >
              {returns.map((each) => (
                <Line key={`${each.roundId} ${each.agencyId}`} each={each} boardId={boardId} />
              ))}
            </Table>
          )
        }
      </Asked>
    </Page>
  );
}
