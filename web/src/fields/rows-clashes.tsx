import { useSyncExternalStore } from 'react';
import { partKey } from '../api/drafts/part-address.ts';
import { ClashPanel } from './clash-panel.tsx';
import type { QuestionFieldProps } from './field.ts';

/** The cells that somebody else changed too, each with both values. */
export const RowsClashes = ({
  called,
  ...props
}: QuestionFieldProps & { called: (part: string) => string }) => {
  const { book, section, question } = props;
  const start = partKey({ section, question: question.id, part: '' });
  const clashes = useSyncExternalStore(book.subscribe, () =>
    [...book.parts()]
      .filter(([key, { standing }]) => key.startsWith(start) && standing.kind === 'clash')
      .map(([key]) => key.slice(start.length))
      .join(' '),
  );
  return clashes === ''
    ? null
    : clashes.split(' ').map((part) => (
        <div key={part}>
          <p className="govuk-body rows__clash">{called(part)}</p>
          <ClashPanel {...props} part={part} />
        </div>
      ));
};
