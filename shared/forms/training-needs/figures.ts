import type { AnswerValue } from '../../domain/answer.ts';
import type { StaffRow } from '../../domain/training/demand.ts';
import type { Need, Offer } from '../../domain/training/need.ts';
import { cellAt } from '../../questions/rows.ts';

type Cells = Readonly<Record<string, AnswerValue>>;

/** What an agency answered to the questions of the overview: by question, and there by `<row>.<column>`. */
export type Answered = {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly answers: Readonly<Record<string, Cells>>;
};

/** The rows of one question that hold something, in the order of their ids: that in which they were added. */
function rowsIn({ answers }: Answered, question: string): { row: string; cells: Cells }[] {
  const rows = new Map<string, Record<string, AnswerValue>>();
  for (const [part, value] of Object.entries(answers[question] ?? {})) {
    const at = cellAt(part);
    if (at !== undefined) rows.set(at.row, { ...rows.get(at.row), [at.column]: value });
  }
  return [...rows].map(([row, cells]) => ({ row, cells })).sort((a, b) => (a.row < b.row ? -1 : 1));
}

const number = (value: AnswerValue | undefined): number => (typeof value === 'number' ? value : 0);
const text = (value: AnswerValue | undefined): string | null => (typeof value === 'string' ? value : null);
const key = (value: AnswerValue | undefined): string => text(value) ?? '';

const priorityOf = (value: AnswerValue | undefined): Need['priority'] =>
  value === 'high' || value === 'medium' ? value : 'low';

/** What an agency asks for. Another topic is said only of the topic that is another one. */
export const needsOf = (answered: Answered): Need[] =>
  rowsIn(answered, 'needs').map(({ row, cells }) => ({
    agencyId: answered.agencyId,
    agencyName: answered.agencyName,
    need: row,
    topic: key(cells.topic),
    otherTopic: cells.topic === 'another-topic' ? text(cells['other-topic']) : null,
    level: key(cells.level),
    group: key(cells.group),
    places: number(cells.places),
    priority: priorityOf(cells.priority),
    why: text(cells.why),
    source: text(cells.source),
    setting: text(cells.setting),
    method: text(cells.method),
    by: text(cells.by),
    barriers: text(cells.barriers),
  }));

/** Who works for an agency: one of the two tables is asked, by the words that it uses for its staff. */
export const staffOf = (answered: Answered): StaffRow[] =>
  ['staff-groups', 'staff-levels'].flatMap((question) =>
    rowsIn(answered, question).map(({ row, cells }) => ({
      agencyId: answered.agencyId,
      row,
      headcount: number(cells.headcount),
      required: number(cells.required),
      inDate: number(cells['in-date']),
    })),
  );

/** Everybody who works for an agency, as it counts them. */
export const peopleIn = (staff: readonly StaffRow[]): number =>
  staff.reduce((sum, { headcount }) => sum + headcount, 0);

/** What an agency can give. */
export const offersOf = (answered: Answered): Offer[] =>
  rowsIn(answered, 'offers').map(({ row, cells }) => ({
    agencyId: answered.agencyId,
    agencyName: answered.agencyName,
    offer: row,
    topic: key(cells.topic),
    days: number(cells.days),
    venue: typeof cells.venue === 'boolean' ? cells.venue : null,
    licences: typeof cells.licences === 'number' ? cells.licences : null,
    note: text(cells.note),
  }));
