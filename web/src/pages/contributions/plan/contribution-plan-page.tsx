import { useState } from 'react';
import { useNavigate } from 'react-router';
import { faultsOf } from '../../../api/faults-of.ts';
import { useSend } from '../../../api/use-send.ts';
import { withNotice } from '../../../ui/arrival-notice.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { OnlyTheManager, type Shown, WithContributions } from '../with-contributions.tsx';
import { BasisTable } from './basis-table.tsx';
import { EarlierRound } from './earlier-round.tsx';
import { Indicators } from './indicators.tsx';
import { draftOf, planFaults, planOf } from './plan-draft.ts';

/** What the board means to spend, how much contributions shall bring, and what the formulas reckon with. */
export const ContributionPlanPage = () => (
  <WithContributions title="Planned cost and figures" wide>
    {(shown) => (shown.isManager ? <PlanForm key={shown.found.sequence} {...shown} /> : <OnlyTheManager />)}
  </WithContributions>
);

function PlanForm({ found, here }: Shown) {
  const [draft, setDraft] = useState(() => draftOf(found));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('set-contribution-plan');
  const navigate = useNavigate();
  const faultAt = (field: string) => faults.find((each) => each.field === field)?.words;

  const submit = async () => {
    const wrong = planFaults(draft, found);
    setFaults(wrong);
    if (wrong.length > 0) return;
    const outcome = await send({
      params: { boardId: found.round.boardId, roundId: found.round.id },
      body: { plan: planOf(draft), sequence: found.sequence },
    });
    if (outcome === undefined) return;
    if (!outcome.ok) return setFaults(faultsOf(outcome.problem, () => undefined));
    await navigate(here, { state: withNotice('The plan is kept. The formulas reckon with it.') });
  };

  return (
    <Form onSubmit={() => void submit()}>
      <ErrorSummary faults={faults} />
      <TextInput
        id="core"
        label="Planned core cost of the year"
        hint="What the board’s core work costs. Gap and coverage are reckoned against it."
        prefix="£"
        inputMode="decimal"
        width={10}
        value={draft.core}
        onChange={(core) => setDraft({ ...draft, core })}
        error={faultAt('core')}
      />
      <TextInput
        id="target"
        label="Of it to be raised by contributions (optional)"
        hint="Leave blank where it is the whole: less if fees, grants or a reserve bring the rest."
        prefix="£"
        inputMode="decimal"
        width={10}
        value={draft.target}
        onChange={(target) => setDraft({ ...draft, target })}
        error={faultAt('target')}
      />
      <Indicators
        indicators={draft.indicators}
        faultAt={faultAt}
        onChange={(indicators) => setDraft({ ...draft, indicators })}
      />
      <EarlierRound found={found} basis={draft.basis} onTake={(basis) => setDraft({ ...draft, basis })} />
      <BasisTable
        found={found}
        draft={draft}
        faultAt={faultAt}
        onChange={(basis) => setDraft({ ...draft, basis })}
      />
      <Button type="submit" busy={sending}>
        Keep the plan
      </Button>
    </Form>
  );
}
