import { useState } from 'react';
import { useParams } from 'react-router';
import type { EvidenceView } from '../../../../../shared/contract/evidence-routes.ts';
import { dayInShort } from '../../../../../shared/domain/day-in-words.ts';
import { evidenceKinds, expiryOf, markings } from '../../../../../shared/domain/evidence.ts';
import type { AgencyRole } from '../../../../../shared/domain/role.ts';
import { type Library, useLibrary } from '../../../api/library.ts';
import { useAgencyRoles } from '../../../api/me.tsx';
import { todayInLondon } from '../../../api/today.ts';
import { Detail, Expiry, OpenEvidence } from '../../../fields/evidence-line.tsx';
import { EvidenceUpload } from '../../../fields/evidence-upload.tsx';
import { NewEvidence } from '../../../fields/new-evidence.tsx';
import { ArrivalNotice } from '../../../ui/arrival-notice.tsx';
import { Empty, Failed, Loading } from '../../../ui/asked.tsx';
import { Button, Buttons } from '../../../ui/button.tsx';
import { BackLink, Link } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import { TextInput } from '../../../ui/text-input.tsx';

const fillers: readonly AgencyRole[] = ['contributor', 'lead', 'deputy', 'signatory'];

type LineProps = { readonly view: EvidenceView; readonly library: Library; readonly readOnly: boolean };

const Line = ({ view, library, readOnly }: LineProps) => {
  const { item, versions } = view;
  const [newest] = versions;
  const counts = versions.find(({ version }) => version === view.brief.version);
  return (
    <Row>
      <Cell head>
        <Link to={`/agency/${item.agencyId}/evidence/${item.id}`}>{item.title}</Link>
      </Cell>
      <Cell>{evidenceKinds[item.kind].words}</Cell>
      <Cell>{markings[item.marking].words}</Cell>
      <Cell>{dayInShort(item.day)}</Cell>
      <Cell>
        <Expiry item={item} />
      </Cell>
      <Cell>
        <Detail item={item} />
        {newest && <EvidenceUpload view={view} version={newest} library={library} readOnly={readOnly} />}{' '}
        {counts?.state === 'clean' && <OpenEvidence view={view} version={counts.version} />}
      </Cell>
    </Row>
  );
};

const ExpiryNotice = ({ evidence }: { evidence: readonly EvidenceView[] }) => {
  const today = todayInLondon();
  const ending = evidence.filter(({ item }) => expiryOf(item, today) !== null);
  if (ending.length === 0) return null;
  return (
    <Notice tone="warning" title="Some evidence has expired or expires within four weeks">
      <p className="govuk-body">
        {ending.map(({ item }) => item.title).join(', ')}. Replace it, or say until when it is good.
      </p>
    </Notice>
  );
};

const byTitle = (one: EvidenceView, other: EvidenceView): number =>
  one.item.title.localeCompare(other.item.title, 'en-GB');

const matches = ({ item }: EvidenceView, wanted: string): boolean =>
  `${item.title} ${item.detail ?? ''}`.toLowerCase().includes(wanted.trim().toLowerCase());

const manyItems = 8;

/** All that an agency can prove its answers with: reused by several answers, and in the next round. */
export const EvidencePage = () => {
  const { agencyId = '' } = useParams();
  const library = useLibrary(agencyId);
  const roles = useAgencyRoles(agencyId);
  const readOnly = !roles.some((role) => fillers.includes(role));
  const [adding, setAdding] = useState(false);
  const [wanted, setWanted] = useState('');
  const { evidence, problem, again, agencyName } = library;
  const shown = (evidence ?? []).filter((view) => matches(view, wanted)).sort(byTitle);
  return (
    <Page
      title={agencyName === '' ? 'Evidence' : `Evidence of ${agencyName}`}
      back={<BackLink to={`/agency/${agencyId}`}>All returns</BackLink>}
      wide
    >
      <ArrivalNotice />
      {evidence === undefined &&
        (problem ? <Failed problem={problem} again={again} /> : <Loading what="Loading your evidence" />)}
      {evidence !== undefined && (
        <>
          <ExpiryNotice evidence={evidence} />
          {evidence.length > manyItems && (
            <TextInput id="find" label="Find by title" value={wanted} onChange={setWanted} width={20} />
          )}
          {evidence.length === 0 && (
            <Empty title="Nothing yet.">
              <p className="govuk-body">
                What you add here or beside a question can be attached to several answers, and used again in
                the next round.
              </p>
            </Empty>
          )}
          {shown.length > 0 && (
            <Table
              caption="Evidence"
              captionHidden
              columns={['Title', 'Kind', 'Marking', 'Of', 'Good until', 'As it stands']}
            >
              {shown.map((view) => (
                <Line key={view.item.id} view={view} library={library} readOnly={readOnly} />
              ))}
            </Table>
          )}
          {evidence.length > 0 && shown.length === 0 && (
            <p className="govuk-body">Nothing has “{wanted}” in its title.</p>
          )}
        </>
      )}
      {!readOnly &&
        evidence !== undefined &&
        (adding ? (
          <NewEvidence
            agencyId={agencyId}
            library={library}
            prefix="new-evidence"
            onAdded={() => setAdding(false)}
            onCancel={() => setAdding(false)}
          />
        ) : (
          <Buttons>
            <Button onClick={() => setAdding(true)}>Add evidence</Button>
          </Buttons>
        ))}
    </Page>
  );
};
