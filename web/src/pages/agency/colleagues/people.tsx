import type { Colleague } from '../../../../../shared/contract/reply-shapes.ts';
import type { Unit } from '../../../../../shared/domain/agency.ts';
import { type AgencyRole, roleWords } from '../../../../../shared/domain/role.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Link } from '../../../ui/link.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';

/** One role of one colleague: for the whole agency, or for one of its units. */
export type Held = {
  readonly colleague: Colleague;
  readonly role: AgencyRole;
  readonly unit: Unit | undefined;
};

export const heldBy = (colleagues: readonly Colleague[], units: readonly Unit[]): Held[] =>
  colleagues.flatMap((colleague) => [
    ...colleague.roles.map((role) => ({ colleague, role, unit: undefined })),
    ...(colleague.units ?? []).map((id) => ({
      colleague,
      role: 'contributor' as const,
      unit: units.find((each) => each.id === id) ?? { id, name: id },
    })),
  ]);

/** “Contributor for Housing”. */
export const roleInWords = ({ role, unit }: Held): string =>
  unit === undefined ? roleWords[role] : `${roleWords[role]} for ${unit.name}`;

type Props = {
  readonly agencyId: string;
  readonly held: readonly Held[];
  readonly leads: boolean;
  readonly onRemove: (held: Held) => void;
};

/** Who does what; the lead takes a role away, or hands over all that somebody holds. */
export const People = ({ agencyId, held, leads, onRemove }: Props) => (
  <Table
    caption="People and what they do"
    captionHidden
    columns={leads ? ['Name', 'E-mail', 'Role', 'Change'] : ['Name', 'E-mail', 'Role']}
  >
    {held.map((each, index) => {
      const { personId, name, email } = each.colleague;
      const isFirst = held[index - 1]?.colleague.personId !== personId;
      return (
        <Row key={`${personId} ${roleInWords(each)}`}>
          <Cell head>{name}</Cell>
          <Cell>{email}</Cell>
          <Cell>{roleInWords(each)}</Cell>
          {leads && (
            <Cell>
              <LinkButton onClick={() => onRemove(each)}>
                Remove
                <span className="govuk-visually-hidden">
                  {' '}
                  {name} as {roleInWords(each)}
                </span>
              </LinkButton>
              {isFirst && (
                <>
                  {' · '}
                  <Link to={`/agency/${agencyId}/colleagues/${personId}/hand-over`}>
                    Hand over<span className="govuk-visually-hidden"> all that {name} holds</span>
                  </Link>
                </>
              )}
            </Cell>
          )}
        </Row>
      );
    })}
  </Table>
);
