import type { FrozenSection } from '../../../../../shared/forms/freeze.ts';
import { Shape } from '../../../ui/shape.tsx';
import { gradeWords } from './grade-words.ts';
import { sectionsOf, snapshotOf } from './on-the-desk.ts';
import { type OpenDesk, reviewAt } from './use-desk.ts';

type Props = {
  readonly open: OpenDesk;
  readonly current: string;
  readonly onChoose: (section: string) => void;
};

/** “● Met → ◐ Partly met”, “● Met, agreed”, or only the agency’s own. */
function Grades({ open, section }: { open: OpenDesk; section: FrozenSection }) {
  const { scale } = snapshotOf(open.desk);
  const { judged } = reviewAt(open, section.id);
  const own = section.rolledUp && gradeWords(scale, section.rolledUp.grade);
  const found =
    judged?.judgement === 'moderated' && judged.grade !== null ? gradeWords(scale, judged.grade) : null;
  return (
    <span className="desk__grades">
      {own && (
        <>
          <Shape is={own.shape} /> {own.words}
        </>
      )}
      {found && (
        <>
          {' '}
          <span aria-hidden="true">→</span>
          <span className="govuk-visually-hidden">, the board finds </span> <Shape is={found.shape} />{' '}
          {found.words}
        </>
      )}
      {judged?.judgement === 'agreed' && (
        <>
          {own ? ', ' : ''}
          {own ? 'agreed' : 'read'} <Shape is="✓" />
        </>
      )}
      {judged === null && <span className="quiet">{own ? ', to judge' : 'to read'}</span>}
    </span>
  );
}

/** The sections with the agency’s grade and the board’s; the one that is shown is marked. */
export const SectionList = ({ open, current, onChoose }: Props) => (
  <nav className="desk__sections" aria-label="Sections">
    <ol className="desk__list">
      {sectionsOf(open.desk).map((section) => (
        <li key={section.id}>
          <a
            className={section.id === current ? 'desk__section desk__section--current' : 'desk__section'}
            aria-current={section.id === current ? 'true' : undefined}
            href={`?section=${section.id}`}
            onClick={(event) => {
              event.preventDefault();
              onChoose(section.id);
            }}
          >
            <span className="desk__name">
              {section.number === undefined ? '' : `${section.number} `}
              {section.shortTitle}
            </span>{' '}
            <Grades open={open} section={section} />
          </a>
        </li>
      ))}
    </ol>
  </nav>
);
