import { cellPart } from '../../../shared/questions/cells.ts';
import { isTyped } from '../../../shared/questions/column.ts';
import type { RowsQuestion } from '../../../shared/questions/rows.ts';
import { cellAt } from '../../../shared/questions/rows.ts';

export type Step = 'up' | 'down' | 'left' | 'right';

/** Is the caret where a step to this side leaves the text? */
const isAtEdge = (
  { selectionStart, selectionEnd, value }: HTMLInputElement,
  edge: 'start' | 'end',
): boolean => selectionStart === selectionEnd && selectionStart === (edge === 'start' ? 0 : value.length);

/** Where a key leads from a cell; undefined where the key belongs to the control itself. */
export function stepOf(
  {
    key,
    shiftKey,
    altKey,
    ctrlKey,
    metaKey,
  }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  control: EventTarget,
): Step | undefined {
  if (altKey || ctrlKey || metaKey || control instanceof HTMLTextAreaElement) return undefined;
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  if (shiftKey || !(control instanceof HTMLInputElement)) return undefined;
  if (key === 'ArrowUp') return 'up';
  if (key === 'ArrowDown') return 'down';
  if (key === 'ArrowLeft' && isAtEdge(control, 'start')) return 'left';
  if (key === 'ArrowRight' && isAtEdge(control, 'end')) return 'right';
  return undefined;
}

const steps = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] } as const;

/** The cell that a step leads to among the rows shown; undefined at the edge of the table. */
export function cellBeside(
  { columns }: RowsQuestion,
  rows: readonly string[],
  part: string,
  step: Step,
): string | undefined {
  const from = cellAt(part);
  if (from === undefined) return undefined;
  const typed = columns.filter(isTyped).map(({ id }) => id);
  const [down, right] = steps[step];
  const row = rows[rows.indexOf(from.row) + down];
  const column = typed[typed.indexOf(from.column) + right];
  return row === undefined || column === undefined ? undefined : cellPart(row, column);
}
