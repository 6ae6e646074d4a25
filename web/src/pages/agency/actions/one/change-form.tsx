import { useState } from 'react';
import type { ActionPlanView, ActionView } from '../../../../../../shared/contract/action-shapes.ts';
import type { Action } from '../../../../../../shared/domain/action.ts';
import { faultsOf } from '../../../../api/faults-of.ts';
import { useSend } from '../../../../api/use-send.ts';
import { Button, LinkButton } from '../../../../ui/button.tsx';
import { ErrorSummary, type Fault } from '../../../../ui/error-summary.tsx';
import { Form } from '../../../../ui/form.tsx';
import { ActionForm } from '../action-form.tsx';
import { boxOf, changeOf, faultsOfAction, typedFrom } from '../typed-action.ts';

type Props = {
  readonly action: Action;
  readonly places: ActionPlanView['places'];
  readonly onDone: (view: ActionView, words: string) => void;
  /** Somebody changed the action meanwhile: ask for it anew. What is typed here stays. */
  readonly onChanged: () => void;
  readonly onCancel: () => void;
};

/** The lead changes an action. Where somebody else did so meanwhile, both are shown: theirs above, what is typed here. */
export const ChangeForm = ({ action, places, onDone, onChanged, onCancel }: Props) => {
  const [typed, setTyped] = useState(() => typedFrom(action));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('change-action');

  const save = async () => {
    const change = changeOf(typed, action.form);
    const wrong = faultsOfAction(change, places).filter(
      ({ field }) => field !== 'criteria' || typed.criteria !== action.criteria.join(', '),
    );
    setFaults(wrong);
    if (wrong.length > 0) return;
    const outcome = await send({
      params: { agencyId: action.agencyId, actionId: action.id },
      body: { version: action.version, ...change },
    });
    if (outcome === undefined) return;
    if (outcome.ok) return onDone(outcome.data, 'The action is changed.');
    if (outcome.problem.type === 'action-changed') onChanged();
    setFaults(faultsOf(outcome.problem, boxOf));
  };

  return (
    <Form onSubmit={() => void save()}>
      <h2 className="govuk-heading-m">Change the action</h2>
      <ErrorSummary faults={faults} />
      <ActionForm typed={typed} onChange={setTyped} faults={faults} places={places} withImpact />
      <div className="govuk-button-group">
        <Button type="submit" busy={sending}>
          Save the change
        </Button>
        <LinkButton onClick={onCancel}>Leave it as it is</LinkButton>
      </div>
    </Form>
  );
};
