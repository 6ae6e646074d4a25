import type { ActionPlanView, ActionView } from '../../shared/contract/action-shapes.ts';
import type { Action } from '../../shared/domain/action.ts';
import { anAction } from './an-action.ts';

/** An action as the pages of its agency show it. */
export const view = (differing: Partial<Action> = {}, more: Partial<ActionView> = {}): ActionView => ({
  action: anAction(differing),
  notes: [],
  sent: false,
  ...more,
});

/** The plan of Thamesford Police with these actions. */
export const planOf = (...actions: ActionView[]): ActionPlanView => ({
  agency: { id: 'thamesford-police', name: 'Thamesford Police' },
  actions,
  rounds: [{ id: 'section-11-2026', title: 'Section 11 2026' }],
  places: [4, 5].map((n) => ({
    form: 'section-11',
    section: `standard-${n}`,
    number: String(n),
    title: n === 5 ? 'Training' : 'Voice',
    criteria: [1, 2, 3].map((c) => ({ id: `${n}.${c}`, label: 'A criterion' })),
  })),
});
