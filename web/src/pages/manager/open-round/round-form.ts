import type { RoundDraft } from '../../../../../shared/contract/manager-routes.ts';
import { type Day, isRealDay } from '../../../../../shared/domain/day.ts';
import { refusals } from '../../../../../shared/domain/refusal.ts';
import { checkDates } from '../../../../../shared/domain/round.ts';
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
  return isRealDay(text)
    ? []
    : fault(field, `${called[0]?.toUpperCase()}${called.slice(1)} must be a real day`);
}

function dueFaults({ opens, dueIs, due }: RoundForm, today: Day): Fault[] {
  if (dueIs === '') return fault('dueIs', 'Say whether the due day is known');
  if (dueIs === 'to-be-confirmed') return [];
  const faults = dayFaults('due', due, 'the due day');
  if (faults.length > 0 || !isRealDay(opens)) return faults;
  const dates = checkDates({ opens, due }, today);
  return dates.ok ? [] : fault('due', refusals[dates.because].words);
}

function feedbackFaults({ dueIs, due, feedbackDue }: RoundForm): Fault[] {
  if (feedbackDue === '') return [];
  const faults = dayFaults('feedbackDue', feedbackDue, 'the day for feedback');
  if (faults.length > 0 || dueIs !== 'day' || !isRealDay(due)) return faults;
  return feedbackDue > due
    ? []
    : fault('feedbackDue', 'The day for feedback must be after the day on which returns are due');
}

/** What keeps the first step (what is asked, and when) from being complete, in the order of its fields. */
export const roundFaults = (round: RoundForm, today: Day): Fault[] => [
  ...(round.form === '' ? fault('form', 'Choose the return to ask for') : []),
  ...(round.title.trim() === '' ? fault('title', 'Enter a title for the round') : []),
  ...(round.title.trim().length > 120 ? fault('title', 'Use 120 characters at most for the title') : []),
  ...dayFaults('opens', round.opens, 'the day on which the round opens'),
  ...dueFaults(round, today),
  ...feedbackFaults(round),
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
