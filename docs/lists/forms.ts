import { type Edition, type Section, sectionName, timeItTakes } from '../../shared/forms/form.ts';
import { kindOf, type Question } from '../../shared/questions/all-kinds.ts';
import type { AskWhen } from '../../shared/questions/ask-when.ts';
import { checkRow, comparisonInWords, prefillInWords, rowsInWords } from './form-numbers.ts';
import { code, listOf, table } from './markdown.ts';

const questionsOf = (edition: Edition): Question[] => edition.sections.flatMap(({ questions }) => questions);

function conditionInWords(when: AskWhen, edition: Edition): string {
  if ('all' in when) return when.all.map((each) => conditionInWords(each, edition)).join(' and ');
  if ('any' in when) return `(${when.any.map((each) => conditionInWords(each, edition)).join(' or ')})`;
  if ('none' in when)
    return `none of (${when.none.map((each) => conditionInWords(each, edition)).join(', ')})`;
  if ('left' in when) return comparisonInWords(when);
  const earlier = questionsOf(edition).find(({ id }) => id === when.question);
  if (earlier === undefined) throw new Error(`${edition.form} asks after ${when.question}, which it has not`);
  const kind = kindOf(earlier);
  const part = kind.part(earlier, when.part, edition)?.label.toLowerCase() ?? when.part;
  const values = when.in.map(
    (value) => kind.inWords(earlier, { [when.part]: value }, edition)[0]?.text ?? String(value),
  );
  return `${part} of ${code(earlier.id)} is ${values.join(' or ')}`;
}

const row = (question: Question, edition: Edition): string[] => [
  code(question.id),
  question.label,
  question.kind,
  question.variants.length === edition.variants.length ? 'all' : question.variants.join(', '),
  [
    ...(question.critical === true ? ['critical'] : []),
    ...(question.optional === true ? ['may be blank'] : []),
    ...prefillInWords(question),
    ...rowsInWords(question),
    ...(question.askWhen === undefined ? [] : [`only when ${conditionInWords(question.askWhen, edition)}`]),
  ].join('; '),
];

const sectionChapter = (section: Section, edition: Edition): string =>
  [
    `### ${sectionName(edition, section)}`,
    table(
      ['Id', 'Question', 'Kind', 'Variants', 'Also'],
      section.questions.map((question) => row(question, edition)),
    ),
  ].join('\n\n');

/** Questions that a variant can be asked, whatever the answers. */
const askedOf = (variant: string, edition: Edition): Question[] =>
  questionsOf(edition).filter(({ variants }) => variants.includes(variant));

/** An error keeps a return from being signed; a warning is told, and frozen with it. */
const checksChapter = ({ checks = [] }: Edition): string[] =>
  checks.length === 0
    ? []
    : [
        '### Checks',
        table(['Id', 'Level', 'What should hold', 'What is said when it does not'], checks.map(checkRow)),
      ];

const formChapter = (edition: Edition): string =>
  [
    `## ${edition.title} (${code(edition.form)})`,
    edition.askedBy,
    table(
      ['Variant', 'Asked of', 'Takes', 'Questions', 'Of these graded', 'On one page'],
      edition.variants.map((variant) => {
        const asked = askedOf(variant.id, edition);
        const graded = asked.filter(({ kind }) => kind === 'grade');
        return [
          code(variant.id),
          variant.label,
          timeItTakes(variant),
          String(asked.length),
          String(graded.length),
          variant.onePage ? 'yes' : 'no',
        ];
      }),
    ),
    ...edition.sections.map((section) => sectionChapter(section, edition)),
    ...checksChapter(edition),
  ].join('\n\n');

/** Every form as it is written now, with every question. */
export const formsList = (editions: readonly Edition[]): string =>
  listOf(
    'Forms',
    '`shared/forms/`',
    'A critical criterion that is not met caps its section at not met.',
    ...editions.map(formChapter),
  );
