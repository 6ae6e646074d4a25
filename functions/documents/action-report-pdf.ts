import type { ActionNote } from '../../shared/domain/action.ts';
import { actionSources, actionStatuses } from '../../shared/domain/action.ts';
import { type ActionReport, countsOf } from '../../shared/domain/action-report.ts';
import { inGroups, isOverdue, statusInWords } from '../../shared/domain/action-standing.ts';
import { dayInShort, dayInWords } from '../../shared/domain/day-in-words.ts';
import { pageFoot } from './page-foot.ts';
import { paragraphs } from './paragraphs.ts';
import { inks, newSheet, type Sheet } from './sheet.ts';
import { newTable } from './table.ts';

/** Everything that the report says, and when it was asked for. */
export type PrintedActionReport = { readonly report: ActionReport; readonly at: string };

type Reported = ActionReport['actions'][number];
type Fact = readonly [what: string, words: string];

const text = { size: 10.5 } as const;

const noteInWords = ({ on, text: said, status, moved }: ActionNote): string =>
  [
    `${dayInShort(on)}:`,
    ...(said === null ? [] : [said]),
    ...(status === null ? [] : [`Now: ${actionStatuses[status].words.toLowerCase()}.`]),
    ...(moved === null
      ? []
      : [`Deadline ${moved.to === null ? 'to be agreed anew' : `moved to ${dayInShort(moved.to)}`}.`]),
  ].join(' ');

const deadlineInWords = ({ action }: Reported, day: string): string => {
  if (action.deadline !== null)
    return `${dayInWords(action.deadline)}${isOverdue(action, day) ? ' – overdue' : ''}`;
  return action.deadlineAsPrinted === null
    ? 'Day to be agreed'
    : `“${action.deadlineAsPrinted}”, as printed: a day is to be agreed`;
};

function factsOf({ report, reported }: { report: ActionReport; reported: Reported }): readonly Fact[] {
  const { action } = reported;
  const places = [
    ...action.sections.map((id) => report.sections[id] ?? id),
    ...(action.criteria.length === 0 ? [] : [`criteria ${action.criteria.join(', ')}`]),
  ];
  const done = action.completedOn === null ? '' : ` on ${dayInWords(action.completedOn)}`;
  return [
    ...(places.length === 0 ? [] : [['Improves', places.join('; ')] as const]),
    ...(action.issue === null ? [] : [['Issue', action.issue] as const]),
    ['Owner', action.ownerRole ?? 'Owner to be agreed'],
    [
      action.status === 'kept-under-review' ? 'To be reviewed by' : 'Deadline',
      deadlineInWords(reported, report.day),
    ],
    ['Status', `${statusInWords(action)}${done}`],
    ...(action.measure === null ? [] : [['Impact measure', action.measure] as const]),
    ...(action.impact === null ? [] : [['Impact achieved', action.impact] as const]),
    ['From', actionSources[action.source].words],
  ];
}

function oneAction(sheet: Sheet, report: ActionReport, reported: Reported): void {
  const { root, group, block, keep, doc } = sheet;
  const under = group('Sect', root);
  keep(150);
  const [first = '', ...more] = reported.action.text.split('\n');
  block(under, 'H3', `${reported.action.number}. ${first}`, { size: 11.5, weight: 'bold', after: 3 });
  if (more.length > 0) paragraphs(sheet, under, more.join('\n'), text);
  const table = newTable(sheet, [{ width: 24 }, { width: 76 }], under);
  for (const [what, words] of factsOf({ report, reported }))
    table.row([
      { text: what, kind: 'TH', scope: 'Row' },
      { text: words, kind: 'TD' },
    ]);
  table.end();
  if (reported.notes.length > 0) {
    doc.y += 5;
    keep(40);
    block(under, 'P', 'Progress, the latest first', { ...text, weight: 'bold', after: 2 });
    for (const note of reported.notes) paragraphs(sheet, under, noteInWords(note), { ...text, after: 2 });
  }
  doc.y += 14;
  under.end();
}

function head(sheet: Sheet, report: ActionReport): void {
  const { root, block, rule, doc } = sheet;
  const counts = countsOf(report);
  block(root, 'P', report.agency.name, { size: 11, weight: 'bold', ink: inks.accent, after: 4 });
  block(root, 'H1', 'Action plan: progress', { size: 24, weight: 'bold', after: 2, lineGap: 1 });
  block(root, 'P', `As it stood on ${dayInWords(report.day)}`, { size: 13, ink: inks.quiet, after: 12 });
  rule();
  const table = newTable(sheet, [{ width: 60 }, { width: 40 }]);
  const lines: readonly (readonly [string, number])[] = [
    ['Actions in the plan', counts.all],
    ['Still open', counts.open],
    ['Overdue', counts.overdue],
    ['Due in the next four weeks', counts.dueSoon],
    ['Complete', counts.complete],
  ];
  for (const [what, count] of lines)
    table.row([
      { text: what, kind: 'TH', scope: 'Row' },
      { text: String(count), kind: 'TD' },
    ]);
  table.end();
  doc.y += 14;
}

/**
 * The progress of an agency’s plan on paper, for its own management team: what is overdue first. Tagged for assistive
 * technology (PDF/UA). The same report gives the same bytes, whenever it is printed.
 */
export function actionReportPdf({ report, at }: PrintedActionReport): Promise<Buffer> {
  const title = ['Action plan: progress', report.agency.name, dayInWords(report.day)].join(' – ');
  const sheet = newSheet({ title, at });
  const { root, block, keep, doc } = sheet;
  head(sheet, report);
  if (report.actions.length === 0) block(root, 'P', 'There is no action in the plan.', text);
  for (const { title: words, actions } of inGroups(report.actions, report.day)) {
    keep(180);
    block(root, 'H2', `${words} (${actions.length})`, {
      size: 15,
      weight: 'bold',
      ink: inks.accent,
      after: 6,
    });
    doc.outline.addItem(words);
    for (const reported of actions) oneAction(sheet, report, reported);
  }
  pageFoot(sheet, ['Action plan', report.agency.name, dayInShort(report.day)].join(' · '));
  return sheet.finished();
}
