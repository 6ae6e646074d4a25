import { nameOf } from '../read-cells.ts';
import { escaped } from './cell-xml.ts';
import type { LaidCell, LaidSheet } from './laid-sheet.ts';
import { portalName } from './sheet-names.ts';

/** The first column of the hidden sheet that holds a list. */
const firstList = 3;
/** So many cells are named in one rule. */
const cellsInRule = 100;

const ruleOf = (cell: LaidCell, lists: readonly (readonly string[])[]): string | undefined => {
  const { offers, looks } = cell;
  if (cell.open !== true) return undefined;
  if (offers !== undefined) {
    const at = lists.findIndex((list) => list.join('\n') === offers.join('\n'));
    const column = nameOf(firstList + at);
    return `type="list" error="Choose one of the list."|<formula1>'${portalName}'!$${column}$1:$${column}$${offers.length}</formula1>`;
  }
  if (looks === 'count')
    return 'type="whole" operator="greaterThanOrEqual" error="Enter a whole number, 0 or more."|<formula1>0</formula1>';
  if (looks === 'money')
    return 'type="decimal" operator="greaterThanOrEqual" error="Enter pounds, such as 1250 or 1250.50."|<formula1>0</formula1>';
  return undefined;
};

const inRules = (refs: readonly string[]): string[] =>
  Array.from({ length: Math.ceil(refs.length / cellsInRule) }, (_, at) =>
    refs.slice(at * cellsInRule, (at + 1) * cellsInRule).join(' '),
  );

/** What the cells of a sheet take: drop-downs over the lists of the hidden sheet, numbers; else Excel says what to enter. */
export function validationXml({ rows }: LaidSheet, lists: readonly (readonly string[])[]): string {
  const places = new Map<string, string[]>();
  for (const [down, { cells }] of rows.entries())
    for (const [right, cell] of cells.entries()) {
      const rule = ruleOf(cell, lists);
      if (rule === undefined) continue;
      const refs = places.get(rule) ?? [];
      places.set(rule, [...refs, `${nameOf(right + 1)}${down + 1}`]);
    }
  const rules = [...places].flatMap(([rule, refs]) => {
    const [attributes = '', formula = ''] = rule.split('|');
    return inRules(refs).map(
      (sqref) =>
        `<dataValidation ${attributes} allowBlank="1" showErrorMessage="1" errorTitle="${escaped('Not taken')}" sqref="${sqref}">${formula}</dataValidation>`,
    );
  });
  return rules.length === 0
    ? ''
    : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}
