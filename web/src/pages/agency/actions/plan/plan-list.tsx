import type { ActionPlanView, ActionView } from '../../../../../../shared/contract/action-shapes.ts';
import { countActions, inGroups } from '../../../../../../shared/domain/action-standing.ts';
import type { Day } from '../../../../../../shared/domain/day.ts';
import { Cards } from '../../../../ui/cards.tsx';
import { ActionCard } from '../action-card.tsx';

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** “14 actions: 2 overdue, 3 due in the next four weeks, 5 complete.” */
export const countsInWords = (actions: readonly ActionView[], today: Day): string => {
  const { all, overdue, dueSoon, complete } = countActions(
    actions.map(({ action }) => action),
    today,
  );
  return `${some(all, 'action', 'actions')}: ${overdue} overdue, ${dueSoon} due in the next four weeks, ${complete} complete.`;
};

type Props = { readonly plan: ActionPlanView; readonly shown: readonly ActionView[]; readonly today: Day };

/** The plan under headings: what is overdue first, what is done last. */
export const PlanList = ({ plan, shown, today }: Props) => (
  <>
    {inGroups(shown, today).map(({ title, actions }) => (
      <section key={title}>
        <h2 className="govuk-heading-m">
          {title} ({actions.length})
        </h2>
        <Cards>
          {actions.map((view) => (
            <ActionCard key={view.action.id} view={view} plan={plan} today={today} />
          ))}
        </Cards>
      </section>
    ))}
  </>
);
