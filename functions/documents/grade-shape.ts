import type { GradeShape } from '../../shared/questions/grade-scale.ts';
import { inks, type Sheet } from './sheet.ts';

const radius = 4;

/** The shape of a grade before its word, as on screen, so that it reads without colour. The word says it all. */
export function drawShape({ doc, decorate }: Sheet, shape: GradeShape, left: number, middle: number): void {
  decorate(() => {
    doc.lineWidth(1.1).strokeColor(inks.text).fillColor(inks.text);
    const x = left + radius;
    if (shape === 'dash') {
      doc
        .moveTo(left, middle)
        .lineTo(left + 2 * radius, middle)
        .stroke();
      return;
    }
    if (shape === 'full-circle') doc.circle(x, middle, radius).fill();
    if (shape === 'half-circle')
      doc.path(`M ${x} ${middle - radius} A ${radius} ${radius} 0 0 0 ${x} ${middle + radius} Z`).fill();
    if (shape !== 'full-circle') doc.circle(x, middle, radius).stroke();
  });
}
