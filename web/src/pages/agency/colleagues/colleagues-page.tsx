import { useState } from 'react';
import { useParams } from 'react-router';
import type { Colleague } from '../../../../../shared/contract/reply-shapes.ts';
import type { AgencyRole } from '../../../../../shared/domain/role.ts';
import { roleWords } from '../../../../../shared/domain/role.ts';
import { useAgencyRoles } from '../../../api/me.tsx';
import { useAsk } from '../../../api/use-ask.ts';
import { Asked, Empty } from '../../../ui/asked.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import { AddColleague } from './add-colleague.tsx';
import { RemoveColleague } from './remove-colleague.tsx';

export type Held = { readonly colleague: Colleague; readonly role: AgencyRole };

const People = ({
  held,
  leads,
  onRemove,
}: {
  held: readonly Held[];
  leads: boolean;
  onRemove: (held: Held) => void;
}) => (
  <Table
    caption="People and what they do"
    captionHidden
    columns={leads ? ['Name', 'E-mail', 'Role', 'Change'] : ['Name', 'E-mail', 'Role']}
  >
    {held.map((each) => (
      <Row key={`${each.colleague.personId} ${each.role}`}>
        <Cell head>{each.colleague.name}</Cell>
        <Cell>{each.colleague.email}</Cell>
        <Cell>{roleWords[each.role]}</Cell>
        {leads && (
          <Cell>
            <LinkButton onClick={() => onRemove(each)}>
              Remove
              <span className="govuk-visually-hidden">
                {' '}
                {each.colleague.name} as {roleWords[each.role]}
              </span>
            </LinkButton>
          </Cell>
        )}
      </Row>
    ))}
  </Table>
);

/** Who works on an agency's returns; the lead adds people by e-mail and takes roles away. */
export const ColleaguesPage = () => {
  const { agencyId = '' } = useParams();
  const asked = useAsk('list-colleagues', { params: { agencyId } });
  const roles = useAgencyRoles(agencyId);
  const leads = roles.includes('lead') || roles.includes('deputy');
  const [removing, setRemoving] = useState<Held>();
  const [done, setDone] = useState<string>();
  const show = (colleagues: Colleague[], words: string) => {
    if (asked.state === 'ready') asked.put({ colleagues });
    setRemoving(undefined);
    setDone(words);
  };
  return (
    <Page
      title="Who works on these returns"
      back={<BackLink to={`/agency/${agencyId}`}>All returns</BackLink>}
    >
      <div role="status">{done !== undefined && <Notice tone="good" title={done} />}</div>
      <Asked of={asked} what="Loading colleagues">
        {({ colleagues }) => {
          const held = colleagues.flatMap((colleague) =>
            colleague.roles.map((role) => ({ colleague, role })),
          );
          return held.length === 0 ? (
            <Empty title="Nobody yet." />
          ) : (
            <People held={held} leads={leads} onRemove={setRemoving} />
          );
        }}
      </Asked>
      {leads ? (
        <AddColleague agencyId={agencyId} onDone={show} />
      ) : (
        <p className="govuk-body">A lead can add and remove people.</p>
      )}
      {removing && (
        <RemoveColleague
          agencyId={agencyId}
          held={removing}
          onDone={show}
          onCancel={() => setRemoving(undefined)}
        />
      )}
    </Page>
  );
};
