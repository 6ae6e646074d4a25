import { useLocation, useParams } from 'react-router';
import { dayInLondon } from '../../../../../shared/domain/calendar.ts';
import { dayInWords, instantInWords } from '../../../../../shared/domain/day-in-words.ts';
import type { Snapshot } from '../../../../../shared/forms/freeze.ts';
import { agencyOverviews } from '../../../../../shared/forms/overviews.ts';
import type { ReplyOf } from '../../../api/route-shapes.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { FrozenReturn } from '../../../fields/frozen-return.tsx';
import { SignedVersion } from '../../../fields/signed-version.tsx';
import { ArrivalNotice } from '../../../ui/arrival-notice.tsx';
import { AskedPage } from '../../../ui/asked-page.tsx';
import { Buttons, PrintButton } from '../../../ui/button.tsx';
import { BackLink, Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { StoredDocument } from '../stored-document.tsx';
import { Holders } from './holders.tsx';

type Reply = ReplyOf<'get-version'>;

/** “on time” or “after the due day”, for each board that asked. */
const timeliness = ({ meets, version }: Reply): string[] =>
  meets.flatMap(({ boardName, due, firstDue }) => {
    // The first version is judged by the first day, a later one by the day that it was sent back with.
    const day = version.version === 1 ? (firstDue ?? due) : due;
    if (day === null) return [];
    const late = dayInLondon(version.at) > day;
    return `${boardName}: ${late ? 'after the due day' : 'in time'}, which was ${dayInWords(day)}.`;
  });

const Sent = ({ receipt, agencyId }: { receipt: string; agencyId: string }) => (
  <>
    <div className="govuk-panel govuk-panel--confirmation" role="status">
      <p className="govuk-panel__title">Return sent</p>
      <div className="govuk-panel__body">
        Your receipt number
        <br />
        <strong>{receipt}</strong>
      </div>
    </div>
    <p className="govuk-body">
      You and the leads get this receipt by mail. The board reads the return and answers in the portal.{' '}
      <Link to={`/agency/${agencyId}`}>All returns</Link>
    </p>
  </>
);

/** Where each board that asked says more of it than of every return. */
const FurtherPages = ({ agencyId, reply: { meets, snapshot } }: { agencyId: string; reply: Reply }) =>
  agencyOverviews
    .filter(({ form }) => form === (snapshot as Snapshot).form)
    .flatMap(({ path, words }) =>
      meets.map(({ roundId, boardName }) => (
        <p className="govuk-body" key={`${path} ${roundId}`}>
          <Link to={`/agency/${agencyId}/rounds/${roundId}/${path}`}>
            {words}: {boardName}
          </Link>
        </p>
      )),
    );

/** A version that was sent: receipt, when, in time or not, the PDF, and the words exactly as they were signed. */
export const VersionPage = () => {
  const { agencyId = '', submissionId = '', version = '' } = useParams();
  const asked = useAsk('get-version', { params: { agencyId, submissionId, version } });
  const justSent = (useLocation().state as { readonly justSent?: boolean } | null)?.justSent === true;
  return (
    <AskedPage of={asked} what="Loading the return">
      {(reply) => (
        <Page
          title={`${reply.meets[0]?.roundTitle ?? 'A return'}, version ${version}`}
          caption={reply.agencyName}
          back={<BackLink to={`/agency/${agencyId}`}>All returns</BackLink>}
        >
          <ArrivalNotice />
          {justSent && <Sent receipt={reply.version.receipt} agencyId={agencyId} />}
          <p className="govuk-body">
            Sent {instantInWords(reply.version.at)}. {timeliness(reply).join(' ')}
          </p>
          <SignedVersion
            version={reply.version}
            more={[
              {
                key: 'PDF',
                value: <StoredDocument agencyId={agencyId} documentId={reply.version.documentId} />,
              },
            ]}
          />
          <FurtherPages agencyId={agencyId} reply={reply} />
          <Holders
            key={`${submissionId} ${version}`}
            first={reply.holders}
            params={{ agencyId, submissionId, version }}
          />
          <p className="govuk-body no-print">
            <Link to={`/agency/${agencyId}/returns/${submissionId}/lessons`}>
              Tell the board how many hours it took and what was hard
            </Link>{' '}
            (optional, two minutes)
          </p>
          <FrozenReturn snapshot={reply.snapshot as Snapshot} />
          <Buttons>
            <PrintButton />
          </Buttons>
          <p className="govuk-body-s no-print">
            <Link to={`/agency/${agencyId}/returns/${submissionId}/versions/${version}/hide`} quiet>
              Something here should not be seen
            </Link>
            {' · '}
            <Link to={`/agency/${agencyId}/redactions`} quiet>
              What was hidden or erased
            </Link>
          </p>
        </Page>
      )}
    </AskedPage>
  );
};
