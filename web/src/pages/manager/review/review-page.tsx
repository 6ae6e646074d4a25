import { useParams } from 'react-router';
import { dayInWords, instantInWords } from '../../../../../shared/domain/day-in-words.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { ArrivalNotice } from '../../../ui/arrival-notice.tsx';
import { Asked } from '../../../ui/asked.tsx';
import { BackLink, Link } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { Desk } from './desk.tsx';
import { mayJudge, type ReviewDesk } from './on-the-desk.ts';
import { OwnAgency } from './own-agency.tsx';

/** Why nothing can be judged at present, where nothing can. */
const Standing = ({ desk }: { desk: ReviewDesk }) => {
  const { state } = desk.obligation;
  if (mayJudge(desk)) return null;
  if (state.kind !== 'sent-back')
    return <Notice title="Feedback has been issued. What was found stays as it is." />;
  const sent = desk.sentBack.find(({ version }) => version === state.version);
  return (
    <Notice title="Sent back: the agency answers the chosen questions anew">
      {sent && (
        <p className="govuk-body">
          {sent.questions.join(', ')}, by {dayInWords(desk.obligation.due ?? sent.due)}. {sent.reason}
        </p>
      )}
    </Notice>
  );
};

/** The version came though this board did not ask for it. */
const Shared = ({ desk }: { desk: ReviewDesk }) => {
  const now = desk.versions.find(({ version }) => version === desk.version);
  if (now?.sharedAt === undefined || !mayJudge(desk)) return null;
  const before = desk.versions.findLast(({ version }) => version < desk.version);
  return (
    <Notice
      title={`The agency shared version ${desk.version} with the board on ${instantInWords(now.sharedAt)}`}
    >
      <p className="govuk-body">
        It was made because another board sent questions back.
        {before !== undefined &&
          ` What changed since version ${before.version} is marked below; what was judged of sections that did not change is kept.`}
      </p>
    </Notice>
  );
};

const SentBefore = ({ desk }: { desk: ReviewDesk }) => {
  const last = desk.sentBack.find(({ version }) => version === desk.version - 1);
  if (last === undefined) return null;
  return (
    <Notice
      title={`Version ${last.version} was sent back with ${last.questions.join(', ')} on ${instantInWords(last.at)}`}
    >
      {last.reason !== null && <p className="govuk-body">{last.reason}</p>}
    </Notice>
  );
};

/** The review desk: the frozen return beside an earlier one, and what the board finds of it. */
export function ReviewPage() {
  const { boardId = '', roundId = '', agencyId = '' } = useParams();
  const params = { boardId, roundId, agencyId };
  const here = `/board/${boardId}/rounds/${roundId}/agencies/${agencyId}`;
  const asked = useAsk('get-review', { params });
  const desk = asked.state === 'ready' ? asked.data : undefined;
  const isOwn = asked.state === 'failed' && asked.problem.type === 'own-agency';

  return (
    <Page
      title={desk === undefined ? 'Review' : `Review: ${desk.obligation.agencyName}`}
      caption={desk && `${desk.roundTitle}, version ${desk.version}`}
      back={<BackLink to={here}>The agency’s return</BackLink>}
      wide
    >
      <ArrivalNotice />
      {isOwn ? (
        <OwnAgency params={params} />
      ) : (
        <Asked of={asked} what="Opening the review desk">
          {(found) => (
            <>
              <Standing desk={found} />
              <SentBefore desk={found} />
              <Shared desk={found} />
              {mayJudge(found) && (
                <p className="govuk-body no-print">
                  <Link to={`${here}/send-back`}>Send questions back to the agency</Link>
                </p>
              )}
              <Desk key={found.version} desk={found} params={params} />
              <p className="govuk-body-s no-print">
                <Link to={`${here}/versions/${found.version}/hide`} quiet>
                  Something here should not be seen
                </Link>
              </p>
            </>
          )}
        </Asked>
      )}
    </Page>
  );
}
