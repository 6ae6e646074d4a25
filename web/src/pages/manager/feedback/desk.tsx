import type { FeedbackDesk } from '../../../../../shared/contract/feedback-shapes.ts';
import { feedbackInWords } from '../../../../../shared/domain/feedback-due.ts';
import { refusals } from '../../../../../shared/domain/refusal.ts';
import { todayInLondon } from '../../../api/today.ts';
import { type Ask, useAsk } from '../../../api/use-ask.ts';
import { Asked } from '../../../ui/asked.tsx';
import { Link } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { DraftForm } from './draft-form.tsx';
import { Preview } from './preview.tsx';
import { WaitingChallenges } from './waiting-challenges.tsx';

export type About = { readonly boardId: string; readonly roundId: string; readonly agencyId: string };

type Props = { readonly about: About; readonly onIssued: () => void };

const Standing = ({ desk, about }: { desk: FeedbackDesk; about: About }) => {
  const { obligation, notJudged } = desk;
  const here = `/board/${about.boardId}/rounds/${about.roundId}/agencies/${about.agencyId}`;
  return (
    <>
      <p className="govuk-body">
        {feedbackInWords(obligation, todayInLondon()) ?? 'No day is promised for this feedback.'}{' '}
        <Link to={`${here}?do=feedback-day`}>Promise a day</Link>
      </p>
      {obligation.state.kind === 'received' && (
        <Notice
          tone="warning"
          title="The return is not under review yet. Feedback can be drafted now, and issued once the review has begun."
        />
      )}
      {notJudged.length > 0 && (
        <Notice tone="note" title="Nobody of the board has judged these yet">
          <ul className="govuk-list govuk-list--bullet">
            {notJudged.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
};

type ReadyDesk = Extract<Ask<FeedbackDesk>, { state: 'ready' }>;

const Ready = ({ ask, about, onIssued }: Props & { readonly ask: ReadyDesk }) => {
  const { data: desk, put, again } = ask;
  if (desk.ownAgency) return <Notice tone="warning" title={refusals['own-agency'].words} />;
  return (
    <>
      <Standing desk={desk} about={about} />
      <DraftForm desk={desk} about={about} onSaved={put} />
      <WaitingChallenges about={about} />
      <Preview desk={desk} about={about} onAgain={again} onIssued={onIssued} />
    </>
  );
};

/** Where the manager writes the letter around what the reviewers found, sees it whole, and issues it. */
export function Desk({ about, onIssued }: Props) {
  const ask = useAsk('get-feedback-desk', { params: about });
  return (
    <Asked of={ask} what="Loading the draft">
      {() => (ask.state === 'ready' ? <Ready ask={ask} about={about} onIssued={onIssued} /> : null)}
    </Asked>
  );
}
