import type { RoundDraft } from '../../../../../shared/contract/manager-routes.ts';
import type { Day } from '../../../../../shared/domain/day.ts';
import { faultInDay } from '../../../../../shared/domain/fault-in-day.ts';
import { type Refusal, refusals } from '../../../../../shared/domain/refusal.ts';
import { checkNewDates } from '../../../../../shared/domain/round.ts';
import type { ReplyOf } from '../../../api/route-shapes.ts';

export type Askable = ReplyOf<'list-board-agencies'>;

/** A round as it is typed: everything is kept as written until it is sent. Days are `YYYY-MM-DD` once they are real. */
export type RoundForm = {
  /** The id of a form; empty until chosen. */
  readonly form: string;
  readonly title: string;
  readonly opens: string;
  readonly dueIs: 'day' | 'to-be-confirmed' | '';
  readonly due: string;
  /** Empty where no day is promised. */
  readonly feedbackDue: string;
  /** The agencies to ask, each with its variant. */
  readonly variants: Readonly<Record<string, string>>;
};

export type FieldName = 'form' | 'title' | 'opens' | 'dueIs' | 'due' | 'feedbackDue' | 'agencies';
export type Fault = { readonly field: FieldName; readonly words: string };

/** With one form only there is nothing to choose; a round opens today unless somebody says otherwise. */
export const blankRound = ({ forms }: Askable, today: Day): RoundForm => {
  const [only, ...others] = forms;
  return {
    form: only && others.length === 0 ? only.id : '',
    title: only && others.length === 0 ? `${only.title} ${today.slice(0, 4)}` : '',
    opens: today,
    dueIs: '',
    due: '',
    feedbackDue: '',
    variants: {},
  };
};

const fault = (field: FieldName, words: string): Fault[] => [{ field, words }];

function dayFaults(field: FieldName, text: string, called: string): Fault[] {
  if (text === '') return fault(field, `Enter ${called}`);
  const words = faultInDay(text);
  return words === undefined ? [] : fault(field, words);
}

/** The verdict on all the days names the one that is wrong. */
const fieldOf = (because: Refusal): FieldName =>
  because.startsWith('opens') ? 'opens' : because.startsWith('feedback') ? 'feedbackDue' : 'due';

function dueFaults({ dueIs, due }: RoundForm): Fault[] {
  if (dueIs === '') return fault('dueIs', 'Say whether the due day is known');
  return dueIs === 'to-be-confirmed' ? [] : dayFaults('due', due, 'the due day');
}

/** Each day by itself, then all of them together. */
function daysFaults(round: RoundForm, today: Day): Fault[] {
  const { opens, dueIs, due, feedbackDue } = round;
  const alone = [
    ...dayFaults('opens', opens, 'the day on which the round opens'),
    ...dueFaults(round),
    ...(feedbackDue === '' ? [] : dayFaults('feedbackDue', feedbackDue, 'the day for feedback')),
  ];
  if (alone.length > 0) return alone;
  const dated = dueIs === 'day' ? due : null;
  const feedback = feedbackDue === '' ? null : feedbackDue;
  const verdict = checkNewDates({ opens, due: dated, feedbackDue: feedback }, today);
  if (!verdict.ok) return fault(fieldOf(verdict.because), refusals[verdict.because].words);
  return feedback === null || dated === null || feedback > dated
    ? []
    : fault('feedbackDue', 'The day for feedback must be after the day on which returns are due');
}

/** What keeps the first step (what is asked, and when) from being complete, in the order of its fields. */
export const roundFaults = (round: RoundForm, today: Day): Fault[] => [
  ...(round.form === '' ? fault('form', 'Choose the return to ask for') : []),
  ...(round.title.trim() === '' ? fault('title', 'Enter a title for the round') : []),
  ...(round.title.trim().length > 120 ? fault('title', 'Use 120 characters at most for the title') : []),
  ...daysFaults(round, today),
];

/** What keeps the second step (who is asked) from being complete. */
export const agencyFaults = ({ variants }: RoundForm): Fault[] =>
  Object.keys(variants).length === 0 ? fault('agencies', refusals['no-agencies'].words) : [];

/** What is sent. Undefined while a step is incomplete, or where the board can no longer send the form. */
export function roundDraft(round: RoundForm, { forms }: Askable, today: Day): RoundDraft | undefined {
  const form = forms.find(({ id }) => id === round.form);
  if (form === undefined || [...roundFaults(round, today), ...agencyFaults(round)].length > 0)
    return undefined;
  return {
    form: form.id,
    edition: form.edition,
    title: round.title.trim(),
    opens: round.opens,
    due: round.dueIs === 'day' ? round.due : null,
    feedbackDue: round.feedbackDue === '' ? null : round.feedbackDue,
    agencies: Object.entries(round.variants).map(([agencyId, variant]) => ({ agencyId, variant })),
  };
}
