import { useState } from 'react';
import type { PersonWithRoles } from '../../../../shared/domain/person.ts';
import { roleWords } from '../../../../shared/domain/role.ts';
import { useSend } from '../../api/use-send.ts';
import { Failed } from '../../ui/asked.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Confirm } from '../../ui/dialog.tsx';
import { Cell, Row, Table } from '../../ui/table.tsx';
import { type HeldRole, type Place, rolesAt } from './roles-at.ts';

type Props = {
  readonly people: readonly PersonWithRoles[];
  readonly place: Place;
  /** The place in words: “Thamesford LSCB”. */
  readonly called: string;
  readonly units?: readonly { readonly id: string; readonly name: string }[];
  readonly onRemoved: (words: string) => void;
};

const toDo = { head: <span className="govuk-visually-hidden">To do</span> };

const keyOf = ({ person, grant }: HeldRole): string =>
  `${person.id} ${grant.role} ${grant.at === 'agency' ? (grant.unit ?? '') : ''}`;

/** Who holds which role at a place. Taking one away asks first, and takes effect at once. */
export function PeopleWithRoles({ people, place, called, units = [], onRemoved }: Props) {
  const [leaving, setLeaving] = useState<HeldRole>();
  const { send, sending, problem } = useSend('remove-role');
  const held = rolesAt(people, place);

  const roleOf = ({ grant }: HeldRole): string => {
    const unit = grant.at === 'agency' ? units.find(({ id }) => id === grant.unit)?.name : undefined;
    return unit === undefined ? roleWords[grant.role] : `${roleWords[grant.role]}, ${unit}`;
  };

  const remove = async ({ person, grant }: HeldRole) => {
    const outcome = await send({ body: { personId: person.id, grant } });
    setLeaving(undefined);
    if (outcome?.ok)
      onRemoved(`${person.name} is no longer ${roleWords[grant.role].toLowerCase()} at ${called}.`);
  };

  if (held.length === 0) return <p className="govuk-body">Nobody has a role here yet.</p>;
  return (
    <>
      {problem && <Failed problem={problem} />}
      <Table caption="People and roles" captionHidden columns={['Name', 'E-mail', 'Role', toDo]}>
        {held.map((each) => (
          <Row key={keyOf(each)}>
            <Cell head>{each.person.name}</Cell>
            <Cell>{each.person.email}</Cell>
            <Cell>{roleOf(each)}</Cell>
            <Cell>
              <LinkButton onClick={() => setLeaving(each)}>
                Remove
                <span className="govuk-visually-hidden">
                  {' '}
                  {each.person.name}, {roleOf(each)}
                </span>
              </LinkButton>
            </Cell>
          </Row>
        ))}
      </Table>
      {leaving && (
        <Confirm
          title={`Take this role away from ${leaving.person.name}?`}
          does="Take the role away"
          warning
          busy={sending}
          onConfirm={() => void remove(leaving)}
          onCancel={() => setLeaving(undefined)}
        >
          <p className="govuk-body">
            {roleOf(leaving)} at {called}. It takes effect at once: whatever they are doing there, they are
            refused from their next click. What they have done stays recorded.
          </p>
        </Confirm>
      )}
    </>
  );
}
