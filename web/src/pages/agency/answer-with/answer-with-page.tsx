import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ReturnToMeet } from '../../../../../shared/contract/meeting-routes.ts';
import { dayInWords, instantInWords } from '../../../../../shared/domain/day-in-words.ts';
import type { ReplyOf } from '../../../api/route-shapes.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { useSend } from '../../../api/use-send.ts';
import { withNotice } from '../../../ui/arrival-notice.tsx';
import { Empty, Failed } from '../../../ui/asked.tsx';
import { AskedPage } from '../../../ui/asked-page.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card, Cards } from '../../../ui/cards.tsx';
import { Confirm } from '../../../ui/dialog.tsx';
import { BackLink, Link } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';

type Choices = ReplyOf<'list-returns-to-meet'>;

const boardsOf = ({ writtenFor }: ReturnToMeet): string =>
  writtenFor.map(({ boardName }) => boardName).join(' and ');

/** What it means, before anything is chosen. */
const Meaning = ({ of: { boardName, due } }: { of: Choices }) => (
  <>
    <p className="govuk-body">
      {boardName} asks the same questions as another board that you have answered, or are answering. You can
      let it have that return, so that nothing is typed twice.
    </p>
    <ul className="govuk-list govuk-list--bullet">
      <li>A return that is signed already is received by {boardName} at once, in the very version shown.</li>
      <li>A return that is not signed yet goes to both boards when it is signed.</li>
      <li>
        Each board reviews it by itself. What one board finds or asks is not told to the other. The document
        of a return does name the boards for which it was signed.
      </li>
      <li>A later version reaches {boardName} only if you share it, on the page of that version.</li>
      <li>
        The day by which {boardName} asks for it stays its own:{' '}
        {due === null ? 'it is still to be confirmed' : dayInWords(due)}.
      </li>
      <li>The empty return that was made for {boardName} is let go. This cannot be taken back.</li>
    </ul>
  </>
);

type OneProps = { readonly of: ReturnToMeet; readonly agencyId: string; readonly onChoose?: () => void };

const One = ({ of, agencyId, onChoose }: OneProps) => {
  const { submissionId, writtenFor, signed, whyNot } = of;
  const at = `/agency/${agencyId}/returns/${submissionId}`;
  return (
    <Card title={writtenFor.map(({ roundTitle }) => roundTitle).join(' · ')}>
      <p className="govuk-body">
        {signed === null
          ? `For ${boardsOf(of)}. Not signed yet.`
          : `Sent to ${boardsOf(of)} on ${instantInWords(signed.at)}. Version ${signed.version}, receipt ${signed.receipt}.`}
      </p>
      <p className="govuk-body">
        {signed === null ? (
          <Link to={at}>Look at it</Link>
        ) : (
          <Link to={`${at}/versions/${signed.version}`}>Read what was sent</Link>
        )}
      </p>
      {whyNot !== null && <p className="govuk-body">{whyNot}</p>}
      {whyNot === null && onChoose !== undefined && (
        <Button onClick={onChoose}>
          Answer with this return
          <span className="govuk-visually-hidden"> to {boardsOf(of)}</span>
        </Button>
      )}
    </Card>
  );
};

const doneWords = ({ boardName }: Choices, version: number | null, late: boolean): string =>
  version === null
    ? `${boardName} gets this return too, once it is signed.`
    : `${boardName} has received version ${version}${late ? ', after the day by which it had asked for it' : ''}. You are sent a receipt.`;

/** The returns to choose from, and the question whether this one is meant. */
function Choosing({ of, agencyId, roundId }: { of: Choices; agencyId: string; roundId: string }) {
  const [chosen, setChosen] = useState<ReturnToMeet>();
  const { send, sending, problem } = useSend('meet-with-return');
  const navigate = useNavigate();
  const answer = async ({ submissionId, signed }: ReturnToMeet) => {
    const body = { submissionId, version: signed?.version ?? null };
    const outcome = await send({ params: { agencyId, roundId }, body });
    setChosen(undefined);
    if (outcome?.ok !== true) return;
    const { version, late } = outcome.data;
    void navigate(`/agency/${agencyId}/returns/${submissionId}`, {
      state: withNotice(doneWords(of, version, late)),
    });
  };
  return (
    <>
      {problem && <Failed problem={problem} />}
      {of.whyNot !== null && <Notice tone="warning" title={of.whyNot} />}
      {of.returns.length === 0 ? (
        <Empty title="You have no return to the same form for another board." />
      ) : (
        <Cards>
          {of.returns.map((each) => (
            <One
              key={each.submissionId}
              of={each}
              agencyId={agencyId}
              {...(of.whyNot === null ? { onChoose: () => setChosen(each) } : {})}
            />
          ))}
        </Cards>
      )}
      {chosen !== undefined && (
        <Confirm
          title={`Answer ${of.boardName} with this return?`}
          does="Answer with it"
          busy={sending}
          onConfirm={() => void answer(chosen)}
          onCancel={() => setChosen(undefined)}
        >
          <p className="govuk-body">
            {chosen.signed === null
              ? `It is for ${boardsOf(chosen)} and goes to ${of.boardName} as well when it is signed.`
              : `${of.boardName} receives version ${chosen.signed.version} now, exactly as you sent it to ${boardsOf(chosen)}.`}{' '}
            This cannot be taken back.
          </p>
        </Confirm>
      )}
    </>
  );
}

/** An agency answers a board with a return that it has written for another. */
export const AnswerWithPage = () => {
  const { agencyId = '', roundId = '' } = useParams();
  const asked = useAsk('list-returns-to-meet', { params: { agencyId, roundId } });
  return (
    <AskedPage of={asked} what="Loading your returns">
      {(of) => (
        <Page
          title="Answer with the return you have already"
          caption={`${of.roundTitle}, for ${of.boardName}`}
          back={<BackLink to={`/agency/${agencyId}/returns/${of.submissionId}`}>Back to the return</BackLink>}
        >
          <Meaning of={of} />
          <Choosing of={of} agencyId={agencyId} roundId={roundId} />
        </Page>
      )}
    </AskedPage>
  );
};
