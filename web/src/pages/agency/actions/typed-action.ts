import type { ActionPlanView } from '../../../../../shared/contract/action-shapes.ts';
import type { Action } from '../../../../../shared/domain/action.ts';
import { ActionChange } from '../../../../../shared/domain/action-draft.ts';
import { faultsIn } from '../../../api/faults-in.ts';
import type { Fault } from '../../../ui/error-summary.tsx';

/** An action as its boxes hold it. */
export type TypedAction = {
  readonly text: string;
  readonly issue: string;
  readonly sections: readonly string[];
  readonly criteria: string;
  readonly ownerRole: string;
  readonly deadline: string;
  readonly measure: string;
  readonly impact: string;
};

export const blankAction: TypedAction = {
  text: '',
  issue: '',
  sections: [],
  criteria: '',
  ownerRole: '',
  deadline: '',
  measure: '',
  impact: '',
};

export const typedFrom = (action: Action): TypedAction => ({
  text: action.text,
  issue: action.issue ?? '',
  sections: action.sections,
  criteria: action.criteria.join(', '),
  ownerRole: action.ownerRole ?? '',
  deadline: action.deadline ?? '',
  measure: action.measure ?? '',
  impact: action.impact ?? '',
});

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const listed = (text: string): string[] => [...new Set(text.split(/[\s,;]+/))].filter((each) => each !== '');

/** What is typed as the server takes it; what is left empty is null, which reads “to be agreed”. */
export const changeOf = (typed: TypedAction, form: string): ActionChange => ({
  text: typed.text,
  issue: orNull(typed.issue),
  form,
  sections: [...typed.sections],
  criteria: listed(typed.criteria),
  ownerRole: orNull(typed.ownerRole),
  deadline: orNull(typed.deadline),
  measure: orNull(typed.measure),
  impact: orNull(typed.impact),
});

/** The box for a path of the contract: “criteria.2” is in the box “criteria”. */
export const boxOf = (path: string): string | undefined => {
  if (path === 'deadline-in-the-past') return 'deadline';
  const [box = ''] = path.split('.');
  return box in blankAction ? box : undefined;
};

/** What is wrong with what is typed, before it is sent. */
export function faultsOfAction(change: ActionChange, places: ActionPlanView['places']): Fault[] {
  const known = new Set(places.flatMap(({ criteria }) => criteria.map(({ id }) => id)));
  const strangers = change.criteria.filter((id) => !known.has(id));
  return [
    ...faultsIn(ActionChange, change).map(({ field, words }) => ({
      field: field.split('.')[0] ?? '',
      words,
    })),
    ...strangers.map((id) => ({
      field: 'criteria',
      words: `“${id}” is no criterion of the form. Write its number, such as 4.2`,
    })),
  ];
}
