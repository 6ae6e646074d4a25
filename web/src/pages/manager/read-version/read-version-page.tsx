import { useParams } from 'react-router';
import type { Snapshot } from '../../../../../shared/forms/freeze.ts';
import { call } from '../../../api/call.ts';
import { useBoardRoles } from '../../../api/me.tsx';
import type { ParamsOf, ReplyOf } from '../../../api/route-shapes.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { DocumentLink } from '../../../fields/document-link.tsx';
import { FrozenReturn } from '../../../fields/frozen-return.tsx';
import { SignedVersion } from '../../../fields/signed-version.tsx';
import { ArrivalNotice } from '../../../ui/arrival-notice.tsx';
import { Asked } from '../../../ui/asked.tsx';
import { Buttons, PrintButton } from '../../../ui/button.tsx';
import { BackLink, Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { reviewerRoles } from '../staff-roles.ts';
import { SectionLinks } from './section-links.tsx';

type Params = ParamsOf<'read-version'>;

/** A submitted return in words, for the board’s manager, reviewers and chair: exactly what was signed. */
export function ReadVersionPage() {
  const { boardId = '', roundId = '', agencyId = '', version = '' } = useParams();
  const params: Params = { boardId, roundId, agencyId, version };
  const asked = useAsk('read-version', { params });
  const ready = asked.state === 'ready' ? asked.data : undefined;

  return (
    <Page
      title={ready === undefined ? 'A submitted return' : `${ready.agencyName}, version ${version}`}
      caption={ready?.roundTitle}
      back={
        <BackLink to={`/board/${boardId}/rounds/${roundId}/agencies/${agencyId}`}>
          The agency’s return
        </BackLink>
      }
    >
      <ArrivalNotice />
      <Asked of={asked} what="Loading the return">
        {(reply) => <Version reply={reply} params={params} />}
      </Asked>
    </Page>
  );
}

function Version({ reply, params }: { reply: ReplyOf<'read-version'>; params: Params }) {
  const document = useAsk('get-board-document', { params });
  const fresh = () => call('get-board-document', { params });
  const snapshot = reply.snapshot as Snapshot;
  const mayHide = useBoardRoles(params.boardId).some((role) => reviewerRoles.includes(role));
  const here = `/board/${params.boardId}/rounds/${params.roundId}/agencies/${params.agencyId}`;
  return (
    <>
      <SignedVersion
        version={reply.version}
        more={[{ key: 'PDF', value: <DocumentLink of={document} fresh={fresh} /> }]}
      />
      <SectionLinks sections={snapshot.sections} called={snapshot.sectionWord} />
      <FrozenReturn snapshot={snapshot} />
      <p className="govuk-body">{snapshot.declaration}</p>
      <Buttons>
        <PrintButton />
      </Buttons>
      {mayHide && (
        <p className="govuk-body-s no-print">
          <Link to={`${here}/versions/${params.version}/hide`} quiet>
            Something here should not be seen
          </Link>
        </p>
      )}
    </>
  );
}
