import type { ReactNode } from 'react';
import type { GradeCell, GradeChange } from '../../../../../shared/domain/grade-cell.ts';
import { Link } from '../../../ui/link.tsx';
import { Status } from '../../../ui/status.tsx';
import { Cell } from '../../../ui/table.tsx';
import type { GradeWords } from './scale-words.ts';

const changes: Record<GradeChange, string> = {
  better: '▲ better',
  worse: '▼ worse',
  same: '= same',
  'no-earlier-grade': 'no earlier grade',
  'not-comparable': 'not comparable',
};
const whose = { self: 'self-assessed', moderated: 'moderated' };
const unrated = { 'not-asked': 'Not asked', 'not-rated': 'Not rated', 'not-submitted': 'Not submitted' };

type Props = {
  readonly cell: GradeCell;
  readonly wordsOf: (grade: string) => GradeWords;
  /** Where the answers behind the cell are read; absent for those who may not. */
  readonly to: string | undefined;
  /** What the link leads to, for those who do not see the table. */
  readonly about: string;
};

/** A grade in words with its shape; beneath it whose grade it is, and the change since last time. */
export function GradeCellView({ cell, wordsOf, to, about }: Props) {
  if (cell.kind !== 'graded') return <Cell>{<span className="quiet">{unrated[cell.kind]}</span>}</Cell>;
  const { shape, words } = wordsOf(cell.grade);
  const grade: ReactNode = <Status shape={shape} words={words} />;
  return (
    <Cell>
      {to === undefined ? (
        grade
      ) : (
        <Link quiet to={to}>
          {grade}
          <span className="govuk-visually-hidden">{about}</span>
        </Link>
      )}
      <small className="cell-note">
        {whose[cell.by]}
        <br />
        {changes[cell.change]}
      </small>
    </Cell>
  );
}
