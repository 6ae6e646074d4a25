import { useState } from 'react';
import { agencyKinds, type BoardAgency, bases } from '../../../../../shared/domain/agency.ts';
import type { Board } from '../../../../../shared/domain/board.ts';
import { useSend } from '../../../api/use-send.ts';
import { Empty, Failed } from '../../../ui/asked.tsx';
import { ButtonLink, Buttons, LinkButton } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/dialog.tsx';
import { Link } from '../../../ui/link.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';

type Props = {
  readonly board: Board;
  readonly agencies: readonly BoardAgency[];
  readonly onRemoved: (words: string) => void;
};

const toDo = { head: <span className="govuk-visually-hidden">To do</span> };

const whyAsked = ({ basis, commissioner }: BoardAgency): string =>
  commissioner === undefined ? bases[basis] : `${bases[basis]}: ${commissioner}`;

/** The agencies that a board asks, each with its variant and why. */
export function BoardAgencies({ board, agencies, onRemoved }: Props) {
  const [leaving, setLeaving] = useState<BoardAgency>();
  const { send, sending, problem } = useSend('remove-board-agency');

  const remove = async ({ agencyId, name }: BoardAgency) => {
    const outcome = await send({ params: { boardId: board.id, agencyId } });
    setLeaving(undefined);
    if (outcome?.ok) onRemoved(`${name} is off the list. Its past returns stay.`);
  };

  return (
    <section aria-labelledby="agencies">
      <h2 className="govuk-heading-m" id="agencies">
        Agencies
      </h2>
      {problem && <Failed problem={problem} />}
      {agencies.length === 0 ? (
        <Empty title="No agency is on this board’s list yet">
          <p className="govuk-body">
            <Link to="/admin/agencies?add">Add an agency</Link> to the installation first, then put it on this
            list.
          </p>
        </Empty>
      ) : (
        <Table
          caption="Agencies on the list"
          captionHidden
          columns={['Agency', 'Kind', 'Variant', 'Why asked', toDo]}
        >
          {agencies.map((agency) => (
            <Row key={agency.agencyId}>
              <Cell head>
                <Link to={`/admin/agencies/${agency.agencyId}`}>{agency.name}</Link>
              </Cell>
              <Cell>{agencyKinds[agency.kind].words}</Cell>
              <Cell>{agency.variant}</Cell>
              <Cell>{whyAsked(agency)}</Cell>
              <Cell>
                <Link to={`?do=agency&agency=${agency.agencyId}`}>
                  Change<span className="govuk-visually-hidden"> {agency.name}</span>
                </Link>{' '}
                <LinkButton onClick={() => setLeaving(agency)}>
                  Remove<span className="govuk-visually-hidden"> {agency.name}</span>
                </LinkButton>
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      <Buttons>
        <ButtonLink to="?do=agency" tone="secondary">
          Put an agency on the list
        </ButtonLink>
      </Buttons>
      {leaving && (
        <Confirm
          title={`Take ${leaving.name} off the list?`}
          does="Take it off the list"
          warning
          busy={sending}
          onConfirm={() => void remove(leaving)}
          onCancel={() => setLeaving(undefined)}
        >
          <p className="govuk-body">
            {board.shortName} no longer asks it. Its past returns stay, and its people keep their roles at the
            agency.
          </p>
        </Confirm>
      )}
    </section>
  );
}
