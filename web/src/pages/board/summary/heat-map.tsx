import type { ComplianceRow, HeatMapSection } from '../../../../../shared/contract/board-routes.ts';
import { gradeCell } from '../../../../../shared/domain/grade-cell.ts';
import { returnStates, stateOfReturn } from '../../../../../shared/domain/state-of-return.ts';
import type { ReplyOf } from '../../../api/route-shapes.ts';
import { todayInLondon } from '../../../api/today.ts';
import { Status } from '../../../ui/status.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import { GradeCellView } from './grade-cell-view.tsx';
import { notReceivedWords, receivedWords } from './not-received.ts';
import { scaleWords } from './scale-words.ts';

type Compliance = ReplyOf<'get-compliance'>;
type Props = { readonly compliance: Compliance; readonly mayRead: boolean };

const headOf = ({ number, shortTitle }: HeatMapSection): string =>
  number === null ? shortTitle : `${number} ${shortTitle}`;

const versionOf = ({ state }: ComplianceRow): number | undefined =>
  'version' in state ? state.version : undefined;

const addressOf = (row: ComplianceRow, section: HeatMapSection): string | undefined => {
  const version = versionOf(row);
  return version === undefined
    ? undefined
    : `/board/${row.boardId}/rounds/${row.roundId}/agencies/${row.agencyId}/versions/${version}#${section.id}`;
};

/** Agencies down, sections across, words in every cell. */
export function HeatMap({ compliance: { rows, sections, scale }, mayRead }: Props) {
  const today = todayInLondon();
  const wordsOf = scaleWords(scale);
  const bestFirst = scale.map(({ key }) => key);
  const byName = rows.toSorted((a, b) => a.agencyName.localeCompare(b.agencyName, 'en-GB'));

  return (
    <div className="heat-map">
      <Table caption="Each agency by section" columns={['Agency', ...sections.map(headOf)]}>
        {byName.map((row) => (
          <Row key={row.agencyId}>
            <Cell head>
              {row.agencyName}
              {receivedWords(row) !== null && <small className="cell-note">{receivedWords(row)}</small>}
            </Cell>
            {row.receivedOn === null ? (
              <Cell span={sections.length}>
                <Status shape={returnStates[stateOfReturn(row)].shape} words={notReceivedWords(row, today)} />
              </Cell>
            ) : (
              sections.map((section) => (
                <GradeCellView
                  key={section.id}
                  cell={gradeCell(row, section, bestFirst)}
                  wordsOf={wordsOf}
                  to={mayRead ? addressOf(row, section) : undefined}
                  about={`(${row.agencyName}, ${section.shortTitle}: read the answers)`}
                />
              ))
            )}
          </Row>
        ))}
      </Table>
    </div>
  );
}
