import { useEffect, useMemo, useRef, useState } from 'react';
import { cellPart } from '../../../shared/questions/cells.ts';
import { isTyped } from '../../../shared/questions/column.ts';
import { cellAt, isFilledRow, type Row, type RowsQuestion } from '../../../shared/questions/rows.ts';
import { controlId } from './field.ts';
import type { CellHandlers } from './rows-cell.tsx';
import { newRowIds, pasteInto, type RowsChange, removeRow, undo } from './rows-changes.ts';
import { cellBeside, stepOf } from './rows-keys.ts';
import { type RowsAt, rowsCalled, useAddedRows, useRowValues } from './rows-values.ts';

const isSheet = (text: string, control: EventTarget): boolean =>
  text.includes('\t') ||
  (!(control instanceof HTMLTextAreaElement) && /[\r\n]/.test(text.replace(/\r?\n$/, '')));

const firstCell = ({ columns }: RowsQuestion, row: string): string =>
  cellPart(row, columns.find(isTyped)?.id ?? '');

/**
 * A table or list while it is filled: the rows on the screen, adding and taking out, moving by keys, pasting, and undoing
 * the last of these. `begins` with an empty row to type in where there is none.
 */
export function useRows(
  at: RowsAt,
  { begins, moves }: { readonly begins: boolean; readonly moves: boolean },
) {
  const { question } = at;
  const values = useRowValues(at);
  const { added, show, hide } = useAddedRows(question, values, () =>
    begins && question.rows === undefined && question.grow !== undefined ? newRowIds(1) : [],
  );
  const rows = rowsCalled(question, added);
  const [change, setChange] = useState<RowsChange>();
  const wanted = useRef<string>(undefined);

  useEffect(() => {
    if (wanted.current === undefined) return;
    const control = document.getElementById(controlId(question.id, wanted.current));
    wanted.current = undefined;
    control?.focus();
  });

  // The page looked for the cell that its address names before this field was there.
  useEffect(() => {
    const called = decodeURIComponent(window.location.hash.slice(1));
    if (called.startsWith(controlId(question.id, ''))) document.getElementById(called)?.focus();
  }, [question.id]);

  const add = () => {
    const [id = ''] = newRowIds(1);
    show([id]);
    wanted.current = firstCell(question, id);
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    const part = (event.target as HTMLElement).dataset.part ?? '';
    const step = moves ? stepOf(event, event.target) : undefined;
    if (step === undefined) return;
    const ids = rows.map(({ id }) => id);
    const next = cellBeside(question, ids, part, step);
    if (next === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    const control = next === undefined ? null : document.getElementById(controlId(question.id, next));
    control?.focus();
    if (control instanceof HTMLInputElement) control.select();
  };

  const onPaste = (event: React.ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    const from = cellAt((event.target as HTMLElement).dataset.part ?? '');
    if (from === undefined || !isSheet(text, event.target)) return;
    event.preventDefault();
    const done = pasteInto(at, added, from, text);
    show(done.rows);
    setChange(done);
  };

  // Cells are drawn again only when their own value changes: what they are handed must stay the same.
  const latest = useRef<CellHandlers>({ onKeyDown, onPaste });
  useEffect(() => {
    latest.current = { onKeyDown, onPaste };
  });
  const handlers = useMemo<CellHandlers>(
    () => ({
      onKeyDown: (event) => latest.current.onKeyDown(event),
      onPaste: (event) => latest.current.onPaste(event),
    }),
    [],
  );

  return {
    values,
    rows,
    isBlank: !rows.some(({ id }) => isFilledRow(question, id, values)),
    handlers,
    add,
    change,
    remove: (row: Row) => {
      setChange(removeRow(at, row));
      hide([row.id]);
    },
    undo: () => {
      if (change === undefined) return;
      undo(at, change);
      if (change.kind === 'removed') show(change.rows);
      else hide(change.rows);
      wanted.current = change.before[0]?.part;
      setChange(undefined);
    },
  };
}
