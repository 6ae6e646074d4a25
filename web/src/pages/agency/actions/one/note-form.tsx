import { useState } from 'react';
import type { ActionView } from '../../../../../../shared/contract/action-shapes.ts';
import { type Action, type ActionStatus, actionStatuses } from '../../../../../../shared/domain/action.ts';
import { actionMost } from '../../../../../../shared/domain/action-draft.ts';
import { characters } from '../../../../../../shared/questions/typed-text.ts';
import { faultsOf } from '../../../../api/faults-of.ts';
import { todayInLondon } from '../../../../api/today.ts';
import { useSend } from '../../../../api/use-send.ts';
import { TextWarnings } from '../../../../fields/text-warnings.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Radios } from '../../../../ui/choices.tsx';
import { DateInput } from '../../../../ui/date-input.tsx';
import { ErrorSummary, type Fault } from '../../../../ui/error-summary.tsx';
import { Form } from '../../../../ui/form.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import { useMay } from '../may.ts';
import { EvidencePick } from './evidence-pick.tsx';

type Props = {
  readonly action: Action;
  /** Leads may also drop an action, or keep it under review. */
  readonly leads: boolean;
  readonly onDone: (view: ActionView, words: string) => void;
  /** Somebody changed the action meanwhile: ask for it anew. */
  readonly onChanged: () => void;
};

const fieldOf: Readonly<Record<string, string>> = {
  text: 'note',
  impact: 'note-impact',
  on: 'note-day',
  'day-ahead': 'note-day',
  'nothing-to-note': 'note',
  'reason-needed': 'note',
};

const leadsOnly: readonly ActionStatus[] = ['kept-under-review', 'no-longer-needed'];
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Says how an action goes: a dated note, how it stands now, what has changed because of it. */
export const NoteForm = ({ action, leads, onDone, onChanged }: Props) => {
  const [typed, setTyped] = useState({ text: '', impact: '', on: todayInLondon() });
  const [status, setStatus] = useState<ActionStatus>();
  const [evidence, setEvidence] = useState<readonly string[]>([]);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('add-action-note');
  // The library is the agency’s own: the people of a unit do not see it.
  const { whole } = useMay(action.agencyId);
  const errorAt = (field: string) => faults.find((fault) => fault.field === field)?.words;
  const options = (Object.keys(actionStatuses) as ActionStatus[])
    .filter((each) => leads || !leadsOnly.includes(each))
    .map((value) => ({
      value,
      label: actionStatuses[value].words,
      ...(value === 'no-longer-needed' ? { hint: 'Say why in the note.' } : {}),
    }));

  const save = async () => {
    const outcome = await send({
      params: { agencyId: action.agencyId, actionId: action.id },
      body: {
        version: action.version,
        on: typed.on,
        text: orNull(typed.text),
        status: status ?? null,
        impact: orNull(typed.impact),
        ...(evidence.length === 0 ? {} : { evidence: [...evidence] }),
      },
    });
    if (outcome === undefined) return;
    if (!outcome.ok) {
      if (outcome.problem.type === 'action-changed') onChanged();
      return setFaults(faultsOf(outcome.problem, (path) => fieldOf[path]));
    }
    setFaults([]);
    setTyped({ text: '', impact: '', on: todayInLondon() });
    setStatus(undefined);
    setEvidence([]);
    onDone(outcome.data, 'The note is kept.');
  };

  return (
    <Form onSubmit={() => void save()}>
      <h2 className="govuk-heading-m">Note progress</h2>
      <ErrorSummary faults={faults} />
      <TextArea
        id="note"
        label="What has been done"
        error={errorAt('note')}
        value={typed.text}
        onChange={(text) => setTyped({ ...typed, text })}
        rows={3}
        most={actionMost.note}
        length={characters(typed.text)}
        below={<TextWarnings text={typed.text} />}
      />
      <DateInput
        id="note-day"
        label="On which day"
        error={errorAt('note-day')}
        value={typed.on}
        onChange={(on) => setTyped({ ...typed, on })}
      />
      <Radios
        id="note-status"
        label="How it stands now (optional)"
        options={options}
        value={status}
        onChange={setStatus}
        small
      />
      <TextArea
        id="note-impact"
        label="Impact achieved (optional)"
        hint="What has changed for children because of it. It takes the place of what stands there."
        error={errorAt('note-impact')}
        value={typed.impact}
        onChange={(impact) => setTyped({ ...typed, impact })}
        rows={2}
        most={actionMost.impact}
        length={characters(typed.impact)}
        below={<TextWarnings text={typed.impact} />}
      />
      {whole && <EvidencePick agencyId={action.agencyId} chosen={evidence} onChange={setEvidence} />}
      <Button type="submit" busy={sending}>
        Keep the note
      </Button>
    </Form>
  );
};
