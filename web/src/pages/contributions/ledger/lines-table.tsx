import { moneyInWords } from '../../../../../shared/questions/money.ts';
import { Select } from '../../../ui/select.tsx';
import { Status } from '../../../ui/status.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import type { Found } from '../with-contributions.tsx';
import type { LedgerLine } from './read-ledger.ts';

const State = ({ state }: LedgerLine) => {
  if (state.kind === 'ready') return <Status shape="✓" words="To be recorded" tone="good" />;
  if (state.kind === 'duplicate') return <Status shape="■" words={state.words} tone="quiet" />;
  return state.words.map((words) => (
    <span className="cell-line" key={words}>
      <Status shape="!" words={words} tone="warning" />
    </span>
  ));
};

type Props = {
  readonly lines: readonly LedgerLine[];
  readonly found: Found;
  readonly onChoose: (line: number, agencyId: string) => void;
};

/** Every line that was pasted: which agency it means, and whether it would be recorded. */
export function LinesTable({ lines, found, onChoose }: Props) {
  const options = found.contributions.map(({ agencyId, agencyName }) => ({
    value: agencyId,
    label: agencyName,
  }));
  return (
    <Table
      caption="What you pasted"
      columns={['Line', 'Day', 'Agency', { head: 'Sum', numeric: true }, 'Reference', 'What becomes of it']}
    >
      {lines.map((line) => (
        <Row key={line.number}>
          <Cell head>{line.number}</Cell>
          <Cell>{line.text.on}</Cell>
          <Cell>
            {line.text.agency}
            {line.state.kind === 'ready' || line.state.kind === 'duplicate' ? (
              <span className="cell-note">
                {options.find(({ value }) => value === line.agencyId)?.label ?? line.agencyId}
              </span>
            ) : (
              <Select
                id={`agency-${line.number}`}
                label={<span className="govuk-visually-hidden">Agency of line {line.number}</span>}
                options={options}
                value={line.agencyId ?? ''}
                onChange={(agencyId) => onChoose(line.number, agencyId)}
              />
            )}
          </Cell>
          <Cell numeric>{line.pence === undefined ? line.text.amount : moneyInWords(line.pence)}</Cell>
          <Cell>{line.text.reference}</Cell>
          <Cell>
            <State {...line} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
