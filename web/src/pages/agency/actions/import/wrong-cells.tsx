import { Cell, Row, Table } from '../../../../ui/table.tsx';

type Bad = { readonly cell: string; readonly words: string };

/** Each cell that cannot be taken, and why; the cell as the workbook names it. */
export const WrongCells = ({ cells, caption }: { cells: readonly Bad[]; caption: string }) =>
  cells.length === 0 ? null : (
    <Table caption={caption} columns={['Cell', 'What to do']}>
      {cells.map(({ cell, words }) => (
        <Row key={`${cell}: ${words}`}>
          <Cell head>{cell}</Cell>
          <Cell>{words}</Cell>
        </Row>
      ))}
    </Table>
  );
