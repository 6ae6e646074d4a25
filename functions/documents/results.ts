import { sectionName } from '../../shared/forms/form.ts';
import type { Snapshot } from '../../shared/forms/freeze.ts';
import type { RolledUpGrade } from '../../shared/forms/roll-up.ts';
import { stepOf } from '../../shared/questions/grade-scale.ts';
import { inks, type Sheet } from './sheet.ts';
import { newTable } from './table.ts';

/** A rolled-up grade in words: the form’s own for its grades; the rest is the same in every form. */
export function gradeWords({ scale }: Pick<Snapshot, 'scale'>, grade: RolledUpGrade): string {
  if (grade === 'not-rated') return 'Not rated';
  if (grade === 'not-asked') return 'Not asked';
  return scale.find((step) => step.grade === grade)?.label ?? grade;
}

const graded = ({ sections }: Snapshot) =>
  sections.flatMap(({ rolledUp, ...section }) => (rolledUp === undefined ? [] : [{ ...section, rolledUp }]));

/** The grade of every section in one table, with what led to it, and the rule beneath. */
export function results(sheet: Sheet, snapshot: Snapshot): void {
  const { root, block, keep, doc } = sheet;
  const sections = graded(snapshot);
  if (sections.length === 0) return;
  // On one page as long as it fits on one.
  keep(Math.min(640, 100 + 36 * sections.length));
  block(root, 'H2', 'Self-assessed grades', { size: 15, weight: 'bold', ink: inks.accent, after: 5 });
  const table = newTable(sheet, [
    { width: 40 },
    { width: 17 },
    { width: 43, style: { size: 9.5, ink: inks.quiet } },
  ]);
  table.row(
    [`${snapshot.sectionWord}`, 'Grade', 'Why'].map(
      (text) => ({ text, kind: 'TH', scope: 'Column' }) as const,
    ),
  );
  for (const section of sections)
    table.row([
      { text: sectionName(snapshot, section), kind: 'TH', scope: 'Row' },
      {
        text: gradeWords(snapshot, section.rolledUp.grade),
        kind: 'TD',
        shape: stepOf(snapshot.scale, section.rolledUp.grade)?.shape,
      },
      { text: section.rolledUp.because, kind: 'TD' },
    ]);
  table.end();
  doc.y += 7;
  block(root, 'P', `The rule: ${snapshot.rollUpRule ?? ''}`, { size: 9.5, ink: inks.quiet, after: 6 });
}
