import { complianceOf } from './compliance.ts';
import { type GradeCell, gradeCell } from './grade-cell.ts';
import type { Obligation } from './obligation.ts';

type Row = Omit<
  Obligation,
  'lastContact' | 'askedForUntil' | 'timeRefused' | 'beforeSentBack' | 'substitute' | 'submissionId'
>;
type Section = { readonly id: string; readonly shortTitle: string; readonly askedIn: readonly string[] };

type SectionStanding = {
  readonly title: string;
  /** Agencies with a grade on the scale, “not applicable” apart. */
  readonly rated: number;
  readonly partlyMet: number;
  readonly notMet: number;
  /** The board has moderated at least one of these grades. */
  readonly moderated: boolean;
};

const isRated = (cell: GradeCell): cell is Extract<GradeCell, { kind: 'graded' }> =>
  cell.kind === 'graded' && cell.grade !== 'not-applicable';

function standingOf(section: Section, rows: readonly Row[], scale: readonly string[]): SectionStanding {
  const cells = rows.map((row) => gradeCell(row, section, scale)).filter(isRated);
  const count = (grade: string) => cells.filter((cell) => cell.grade === grade).length;
  return {
    title: section.shortTitle,
    rated: cells.length,
    partlyMet: count('partly-met'),
    notMet: count('not-met'),
    moderated: cells.some((cell) => cell.by === 'moderated'),
  };
}

const shareNotFullyMet = ({ partlyMet, notMet, rated }: SectionStanding): number =>
  (partlyMet + notMet) / rated;

/** Weakest is what the largest share of agencies do not fully meet; between equals, what is more often not met. */
const weakestFirst = (a: SectionStanding, b: SectionStanding): number =>
  shareNotFullyMet(b) - shareNotFullyMet(a) || b.notMet / b.rated - a.notMet / a.rated;

function shortfall({ partlyMet, notMet, rated }: SectionStanding): string {
  const parts = [
    ...(notMet > 0 ? [`not met by ${notMet}`] : []),
    ...(partlyMet > 0 ? [`partly met by ${partlyMet}`] : []),
  ];
  return `${parts.join(' and ')} of ${rated}`;
}

function weakestInWords(
  sections: readonly Section[],
  rows: readonly Row[],
  scale: readonly string[],
): string | undefined {
  const standings = sections.map((each) => standingOf(each, rows, scale)).filter(({ rated }) => rated > 0);
  const [weakest] = standings.toSorted(weakestFirst);
  if (weakest === undefined) return undefined;
  const whose = weakest.moderated ? 'some grades moderated by the board' : 'by their own assessment';
  return shareNotFullyMet(weakest) === 0
    ? `everything graded so far is fully met (${whose})`
    : `“${weakest.title}” is weakest, ${shortfall(weakest)} (${whose})`;
}

function answeredInWords(rows: readonly Row[]): string {
  const { expected, received, onTime } = complianceOf(rows);
  const agencies = `${expected} ${expected === 1 ? 'agency' : 'agencies'}`;
  if (received.count === 0) return `None of ${agencies} has answered yet`;
  const answered = `${received.count} of ${agencies} ${received.count === 1 ? 'has' : 'have'} answered`;
  return rows.some(({ due }) => due !== null) ? `${answered}, ${onTime.count} on time` : answered;
}

/**
 * How a round stands, in one plain sentence for people who read nothing else: how many have answered, how
 * many of them on time, and which section is weakest. Counts leave the exempt out. `scale` is best first.
 */
export function roundInBrief(
  rows: readonly Row[],
  sections: readonly Section[],
  scale: readonly string[],
): string {
  if (rows.length === 0) return 'No agency is asked in this round.';
  if (rows.every(({ exemptOn }) => exemptOn !== null)) return 'Every agency asked in this round is exempt.';
  const weakest = weakestInWords(sections, rows, scale);
  return `${answeredInWords(rows)}${weakest === undefined ? '' : `; ${weakest}`}.`;
}
