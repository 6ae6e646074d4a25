import type { ActionView } from '../../../../../../shared/contract/action-shapes.ts';
import { isDueSoon, isOpen, isOverdue } from '../../../../../../shared/domain/action-standing.ts';
import type { Day } from '../../../../../../shared/domain/day.ts';

/** What is shown of a plan: '' shows all. Kept in the address, so that it can be sent to a colleague. */
export type PlanFilters = { readonly status: string; readonly section: string; readonly round: string };

export const statusFilters = [
  { value: 'all', label: 'All actions' },
  { value: 'open', label: 'Open' },
  { value: 'overdue', label: 'Overdue' },
  { value: 'due-soon', label: 'Due in the next four weeks' },
  { value: 'undated', label: 'Owner or day to be agreed' },
  { value: 'complete', label: 'Complete' },
] as const;

const byStatus = ({ action }: ActionView, status: string, today: Day): boolean => {
  switch (status) {
    case 'open':
      return isOpen(action);
    case 'overdue':
      return isOverdue(action, today);
    case 'due-soon':
      return isDueSoon(action, today);
    case 'undated':
      return isOpen(action) && (action.deadline === null || action.ownerRole === null);
    case 'complete':
      return action.status === 'complete';
    default:
      return true;
  }
};

const isAny = (value: string): boolean => value === '' || value === 'all';

/** The actions that the filters leave. */
export const filtered = (
  actions: readonly ActionView[],
  { status, section, round }: PlanFilters,
  today: Day,
): ActionView[] =>
  actions.filter(
    (view) =>
      byStatus(view, status, today) &&
      (isAny(section) || view.action.sections.includes(section)) &&
      (isAny(round) || view.action.origin?.roundId === round),
  );
