import type { Edition } from '../form.ts';

/** What the keys of one column, or the ids of one table’s rows, read as. */
type Labels = Readonly<Record<string, string>>;

/** The words of an edition for what its returns hold as keys; a key that it does not know stays as it is. */
export type NeedLabels = {
  readonly topic: Labels;
  readonly level: Labels;
  readonly group: Labels;
  readonly priority: Labels;
  readonly source: Labels;
  readonly setting: Labels;
  readonly method: Labels;
};

const labelled = (options: readonly { readonly id: string; readonly label: string }[]): Labels =>
  Object.fromEntries(options.map(({ id, label }) => [id, label]));

/** Words for the columns of the needs and for the rows of the staff tables, out of the round’s own edition. */
export function labelsIn(edition: Edition | undefined): NeedLabels {
  const questions = (edition?.sections ?? []).flatMap((section) => section.questions);
  const needs = questions.find(({ id }) => id === 'needs');
  const columns = needs !== undefined && 'columns' in needs ? needs.columns : [];
  const of = (name: string): Labels => {
    const column = columns.find(({ id }) => id === name);
    return column !== undefined && 'options' in column ? labelled(column.options) : {};
  };
  const rows = questions
    .filter(({ id }) => id === 'staff-groups' || id === 'staff-levels')
    .flatMap((question) => ('rows' in question ? (question.rows ?? []) : []));
  return {
    topic: of('topic'),
    level: of('level'),
    group: { ...labelled(rows), ...of('group') },
    priority: of('priority'),
    source: of('source'),
    setting: of('setting'),
    method: of('method'),
  };
}
