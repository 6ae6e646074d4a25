import { useState } from 'react';
import { type OfNeed, outcomeWords } from '../../../../../shared/domain/training/deciding.ts';
import type { NeedDecision, NeedDecisionDraft } from '../../../../../shared/domain/training/need-decision.ts';
import { faultsOf } from '../../../api/faults-of.ts';
import { useSend } from '../../../api/use-send.ts';
import { TextWarnings } from '../../../fields/text-warnings.tsx';
import { Button, Buttons } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { Found } from './found.ts';

type Outcome = NeedDecision['outcome'];

const outcomes = (['met', 'partly', 'not'] as const).map((value) => ({ value, label: outcomeWords[value] }));
const most = 400;

type Typed = { readonly outcome: Outcome | undefined; readonly offered: string; readonly why: string };

/** As it is sent; or what still has to be said, by the last part of the control’s id. */
function draftOf({ outcome, offered, why }: Typed): NeedDecisionDraft | Fault[] {
  if (outcome === undefined) return [{ field: 'outcome', words: 'Choose whether it is met' }];
  const faults: Fault[] = [
    ...(outcome !== 'not' && offered.trim() === ''
      ? [{ field: 'offered', words: 'Say which session or offer meets it' }]
      : []),
    ...(outcome !== 'met' && why.trim() === '' ? [{ field: 'why', words: 'Say why' }] : []),
  ];
  if (faults.length > 0) return faults;
  return outcome === 'not' ? { outcome, offered: '', why } : { outcome, offered, why };
}

type Props = {
  /** Begins the ids of its controls. */
  readonly id: string;
  readonly found: Found;
  /** One, or several that are decided alike. */
  readonly these: readonly OfNeed[];
  readonly onDecided: (decisions: readonly NeedDecision[]) => void;
  readonly onCancel: () => void;
  readonly onChanged: () => void;
};

/** What meets a need, or why nothing does; for one need or alike for several. */
export function DecideForm({ id, found, these, onDecided, onCancel, onChanged }: Props) {
  const before = these.length === 1 ? these[0]?.decision : undefined;
  const [typed, setTyped] = useState<Typed>({
    outcome: before?.outcome,
    offered: before?.offered ?? '',
    why: before?.why ?? '',
  });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('decide-needs');
  const { boardId, id: roundId } = found.round;
  const faultAt = (field: string) => faults.find((each) => each.field === `${id}-${field}`)?.words;
  const tell = (told: readonly Fault[]) =>
    setFaults(told.map(({ field, words }) => (field ? { words, field: `${id}-${field}` } : { words })));

  const decide = async () => {
    const draft = draftOf(typed);
    if (Array.isArray(draft)) return tell(draft);
    tell([]);
    const needs = these.map(({ need, decision }) => ({
      agencyId: need.agencyId,
      need: need.need,
      seen: decision?.sequence ?? 0,
    }));
    const came = await send({ params: { boardId, roundId }, body: { needs, decision: draft } });
    if (came === undefined) return;
    if (came.ok) return onDecided(came.data.decisions);
    if (came.problem.type === 'changed-meanwhile') onChanged();
    tell(faultsOf(came.problem, (path) => /^decision\.(.+)$/.exec(path)?.[1]));
  };

  return (
    <Form onSubmit={() => void decide()}>
      <ErrorSummary faults={faults} />
      <Radios
        id={`${id}-outcome`}
        label={these.length === 1 ? 'Is it met?' : `Are the needs of these ${these.length} agencies met?`}
        options={outcomes}
        inline
        small
        value={typed.outcome}
        error={faultAt('outcome')}
        onChange={(outcome) => setTyped({ ...typed, outcome })}
      />
      {typed.outcome !== undefined && typed.outcome !== 'not' && (
        <TextInput
          id={`${id}-offered`}
          label="By which session or offer"
          hint="Such as: two half days in March, or the e-learning licences of the hospital"
          value={typed.offered}
          error={faultAt('offered')}
          onChange={(offered) => setTyped({ ...typed, offered })}
        />
      )}
      {typed.outcome !== undefined && (
        <TextArea
          id={`${id}-why`}
          label={typed.outcome === 'met' ? 'Anything to add (optional)' : 'Why not all of it'}
          hint="The agency reads this. No details of a child or a colleague."
          rows={2}
          most={most}
          value={typed.why}
          error={faultAt('why')}
          below={<TextWarnings text={typed.why} />}
          onChange={(why) => setTyped({ ...typed, why })}
        />
      )}
      <Buttons>
        <Button type="submit" busy={sending}>
          {these.length === 1 ? 'Save the decision' : `Save for ${these.length} agencies`}
        </Button>
        <Button tone="secondary" onClick={onCancel}>
          Cancel
        </Button>
      </Buttons>
    </Form>
  );
}
