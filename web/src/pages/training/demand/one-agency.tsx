import { useState } from 'react';
import { dayInLondon } from '../../../../../shared/domain/calendar.ts';
import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import { isForEarlierWords, isTold, type OfNeed } from '../../../../../shared/domain/training/deciding.ts';
import type { NeedDecision, NeedsAnswered } from '../../../../../shared/domain/training/need-decision.ts';
import { useSend } from '../../../api/use-send.ts';
import { Empty, Failed } from '../../../ui/asked.tsx';
import { Button, Buttons, PrintButton } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/dialog.tsx';
import { BackLink, Link } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { addressOf, decidedOn, type Found, groupOf, needsOfAgency, titleOf } from './found.ts';
import { NeedList } from './need-list.tsx';

type Props = {
  readonly found: Found;
  readonly agency: Found['agencies'][number];
  readonly mayDecide: (agencyId: string) => boolean;
  readonly onDecided: (decisions: readonly NeedDecision[]) => void;
  readonly onAnswered: (answered: NeedsAnswered) => void;
  readonly onChanged: () => void;
};

const Named = ({ title, these, found }: { title: string; these: readonly OfNeed[]; found: Found }) =>
  these.length === 0 ? null : (
    <>
      <p className="govuk-body">{title}</p>
      <ul className="govuk-list govuk-list--bullet">
        {these.map(({ need }) => (
          <li key={need.need}>
            {titleOf(need, found)}: {groupOf(need, found)}
          </li>
        ))}
      </ul>
    </>
  );

/** One agency’s needs with what was decided, and the step that sends it all answers at once. */
export function OneAgency({ found, agency, mayDecide, onDecided, onAnswered, onChanged }: Props) {
  const [asking, setAsking] = useState(false);
  const { send, sending, problem } = useSend('answer-needs');
  const { boardId, id: roundId } = found.round;
  const { agencyId, agencyName, answered } = agency;
  const these = decidedOn(needsOfAgency(found, agencyId), found);
  const undecided = these.filter(({ decision }) => decision === undefined);
  const earlier = these.filter(({ need, decision }) => decision && isForEarlierWords(decision, need));
  const untold = these.filter((each) => each.decision && !isTold(each.decision, each.answered));

  const answer = async () => {
    const body = { undecided: undecided.map(({ need }) => need.need) };
    const came = await send({ params: { boardId, roundId, agencyId }, body });
    setAsking(false);
    if (came?.ok) onAnswered(came.data);
  };

  return (
    <Page
      title={`What ${agencyName} needs`}
      caption={found.round.title}
      back={<BackLink to={addressOf(found)}>All demand</BackLink>}
    >
      {problem && <Failed problem={problem} again={onChanged} />}
      {answered !== null && (
        <Notice
          tone={untold.length === 0 ? 'good' : 'note'}
          live="status"
          title="The agency has been answered"
        >
          <p className="govuk-body">
            Sent on {dayInWords(dayInLondon(answered.at))} by {answered.by.name}.
            {untold.length > 0 && ' Some decisions have been taken since: send them as well.'}
          </p>
        </Notice>
      )}
      {agency.own && <p className="govuk-body">You work for this agency, so somebody else decides for it.</p>}
      {these.length === 0 ? (
        <Empty title="This agency needs nothing from the programme." />
      ) : (
        <NeedList
          found={found}
          these={these}
          under="need"
          mayDecide={mayDecide}
          onDecided={onDecided}
          onChanged={onChanged}
        />
      )}
      <Buttons>
        {mayDecide(agencyId) && untold.length > 0 && (
          <Button onClick={() => setAsking(true)}>Send the answers</Button>
        )}
        <PrintButton />
      </Buttons>
      <p className="govuk-body no-print">
        <Link to={`/board/${boardId}/rounds/${roundId}/agencies/${agencyId}`}>
          The return and its history
        </Link>
      </p>
      {asking && (
        <Confirm
          title={`Send ${agencyName} its answers?`}
          does="Send the answers"
          busy={sending}
          onConfirm={() => void answer()}
          onCancel={() => setAsking(false)}
        >
          <p className="govuk-body">
            Its leads get one mail; all its people read every answer in the portal. What is sent can be
            changed only once the agency changes its need.
          </p>
          <Named
            title={`${undecided.length} of ${these.length} needs are not decided. The agency reads “not decided yet”:`}
            these={undecided}
            found={found}
          />
          <Named title="Decided before the agency changed its need:" these={earlier} found={found} />
        </Confirm>
      )}
    </Page>
  );
}
