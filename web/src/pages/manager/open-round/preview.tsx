import type { InvitationPreview } from '../../../../../shared/contract/manager-routes.ts';
import type { ReplyOf } from '../../../api/route-shapes.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Status } from '../../../ui/status.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import type { Askable } from './round-form.ts';

type Props = {
  readonly preview: ReplyOf<'preview-round'>;
  readonly form: Askable['forms'][number] | undefined;
};

const Nobody = ({ without }: { without: readonly InvitationPreview[] }) => (
  <Notice
    tone="warning"
    title={`${without.length} ${without.length === 1 ? 'agency has' : 'agencies have'} nobody to write to`}
  >
    <p className="govuk-body">
      {without.map(({ agencyName }) => agencyName).join(', ')}. They are asked all the same; nobody is told
      until the administrator gives somebody there the role of lead. You can open the round now and phone
      them.
    </p>
  </Notice>
);

/** The invitation’s own words, and who will get it. Nothing has been sent. */
export function Preview({ preview: { invitations, subject, text }, form }: Props) {
  const without = invitations.filter(({ to }) => to.length === 0);
  const labelOf = (variant: string) => form?.variants.find(({ id }) => id === variant)?.label ?? variant;
  return (
    <>
      <h2 className="govuk-heading-m">The invitation</h2>
      <p className="govuk-body">
        With a calendar file if there is a due day. To one of the agencies it reads:
      </p>
      <div className="letter">
        <p className="letter__subject">Subject: {subject}</p>
        <p className="letter__text">{text}</p>
      </div>
      {without.length > 0 && <Nobody without={without} />}
      <Table caption="Who will get it" columns={['Agency', 'Variant', 'To']}>
        {invitations.map(({ agencyId, agencyName, variant, to }) => (
          <Row key={agencyId}>
            <Cell head>{agencyName}</Cell>
            <Cell>{labelOf(variant)}</Cell>
            <Cell>
              {to.length === 0 ? (
                <Status shape="!" words="Nobody to write to" tone="warning" />
              ) : (
                to.map(({ name, email }) => `${name} (${email})`).join(', ')
              )}
            </Cell>
          </Row>
        ))}
      </Table>
    </>
  );
}
