import { useState } from 'react';
import { useParams } from 'react-router';
import type { ActionPlanView, ActionView } from '../../../../../../shared/contract/action-shapes.ts';
import { todayInLondon } from '../../../../api/today.ts';
import { useAsk } from '../../../../api/use-ask.ts';
import { AskedPage } from '../../../../ui/asked-page.tsx';
import { Button, Buttons, PrintButton } from '../../../../ui/button.tsx';
import { BackLink } from '../../../../ui/link.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Page } from '../../../../ui/page.tsx';
import { useMay } from '../may.ts';
import { ActionFacts } from './action-facts.tsx';
import { ChangeForm } from './change-form.tsx';
import { NoteForm } from './note-form.tsx';
import { Notes } from './notes.tsx';
import { RemoveButton } from './remove-button.tsx';

type Props = {
  readonly plan: ActionPlanView;
  readonly view: ActionView;
  readonly put: (view: ActionView) => void;
  readonly again: () => void;
};

function OneAction({ plan, view, put, again }: Props) {
  const { action, notes, sent } = view;
  const may = useMay(plan.agency.id);
  const [changing, setChanging] = useState(false);
  const [done, setDone] = useState<string>();
  const show = (changed: ActionView, words: string) => {
    put(changed);
    setChanging(false);
    setDone(words);
  };
  return (
    <Page
      title={`Action ${action.number}`}
      caption={plan.agency.name}
      back={<BackLink to={`/agency/${plan.agency.id}/actions`}>Action plan</BackLink>}
    >
      <div role="status">{done !== undefined && <Notice tone="good" title={done} />}</div>
      <p className="govuk-body-l action-card__text">{action.text}</p>
      <ActionFacts view={view} plan={plan} today={todayInLondon()} />
      {changing ? (
        <ChangeForm
          action={action}
          places={plan.places}
          onDone={show}
          onChanged={again}
          onCancel={() => setChanging(false)}
        />
      ) : (
        <Buttons>
          {may.change && (
            <Button tone="secondary" onClick={() => setChanging(true)}>
              Change the action
            </Button>
          )}
          <PrintButton />
        </Buttons>
      )}
      {!changing && may.change && !sent && notes.length === 0 && <RemoveButton action={action} />}
      <h2 className="govuk-heading-m">Progress</h2>
      <Notes agencyId={plan.agency.id} notes={notes} />
      {may.note && !changing && (
        <div className="no-print">
          <NoteForm action={action} leads={may.change} onDone={show} onChanged={again} />
        </div>
      )}
    </Page>
  );
}

/** One action of the plan: what is known of it, how it goes, and what comes next. */
export const ActionPage = () => {
  const { agencyId = '', actionId = '' } = useParams();
  const asked = useAsk('list-actions', { params: { agencyId } });
  return (
    <AskedPage of={asked} what="Loading the action">
      {(plan) => {
        const view = plan.actions.find(({ action }) => action.id === actionId);
        if (view === undefined || asked.state !== 'ready')
          return (
            <Page
              title="This action is not in the plan"
              back={<BackLink to={`/agency/${agencyId}/actions`}>Action plan</BackLink>}
            >
              <p className="govuk-body">It may have been taken off. The plan shows what is there.</p>
            </Page>
          );
        const put = (changed: ActionView) =>
          asked.put({
            ...plan,
            actions: plan.actions.map((each) => (each.action.id === actionId ? changed : each)),
          });
        return <OneAction plan={plan} view={view} put={put} again={asked.again} />;
      }}
    </AskedPage>
  );
};
