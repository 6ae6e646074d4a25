import { useEffect, useRef } from 'react';
import { Button, Buttons } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { RowsChange } from './rows-changes.ts';

/** So many of what was left out are told; the rest are counted. */
const told = 10;

/** What was just pasted or taken out, with a way back. */
export const RowsNotice = ({ change, onUndo }: { change: RowsChange | undefined; onUndo: () => void }) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button of the row that went held the focus.
    if (change?.kind === 'removed') place.current?.focus();
  }, [change]);
  return (
    <div className="rows__notice no-print" ref={place} tabIndex={-1} role="status">
      {change !== undefined && (
        <Notice tone={change.left.length > 0 ? 'warning' : 'note'} title={change.title}>
          {change.left.length > 0 && (
            <ul className="govuk-list govuk-list--bullet">
              {change.left.slice(0, told).map((words) => (
                <li key={words}>{words}</li>
              ))}
              {change.left.length > told && <li>and {change.left.length - told} more</li>}
            </ul>
          )}
          <Buttons>
            <Button tone="secondary" onClick={onUndo}>
              Undo
            </Button>
          </Buttons>
        </Notice>
      )}
    </div>
  );
};
