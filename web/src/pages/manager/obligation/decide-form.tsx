import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { isRealDay } from '../../../../../shared/domain/day.ts';
import { boardOutcomes, type DecisionDraft } from '../../../../../shared/domain/decision.ts';
import { faultsOf } from '../../../api/faults-of.ts';
import { todayInLondon } from '../../../api/today.ts';
import { useSend } from '../../../api/use-send.ts';
import { TextWarnings } from '../../../fields/text-warnings.tsx';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { Found } from './found.ts';

type By = DecisionDraft['by'];
type Outcome = keyof typeof boardOutcomes;

const outcomes = (Object.keys(boardOutcomes) as Outcome[]).map((value) => ({
  value,
  label: boardOutcomes[value],
}));

const controls: Record<string, string> = {
  'decision.outcome': 'outcome',
  'decision.met': 'met',
  'decision.minute': 'minute',
  'decision.comment': 'comment',
};

const faultsIn = (outcome: string, met: string): Fault[] => [
  ...(outcome.trim() === '' ? [{ field: 'outcome', words: 'Say what was decided' }] : []),
  ...(!isRealDay(met) ? [{ field: 'met', words: 'Enter the day of the meeting' }] : []),
  ...(isRealDay(met) && met > todayInLondon()
    ? [{ field: 'met', words: 'The decision was taken today or earlier' }]
    : []),
];

type Props = { readonly found: Found; readonly onDone: (words: string) => void };

/** What the board, or the panel it holds with its neighbours, decided on a return. A correction is a decision of its own. */
export function DecideForm({ found, onDone }: Props) {
  const { boardId, roundId, agencyId } = found.obligation;
  const [search] = useSearchParams();
  const corrects = search.get('corrects');
  const [by, setBy] = useState<By>(search.get('by') === 'panel' ? 'panel' : 'board');
  const [outcome, setOutcome] = useState('');
  const [met, setMet] = useState('');
  const [minute, setMinute] = useState('');
  const [comment, setComment] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('record-decision');
  const faultAt = (field: string) => faults.find((each) => each.field === field)?.words;

  const record = async () => {
    const wrong = faultsIn(outcome, met);
    setFaults(wrong);
    if (wrong.length > 0) return;
    const rest = { met, minute, comment };
    const decision: DecisionDraft =
      by === 'board' ? { by, outcome: outcome as Outcome, ...rest } : { by, outcome, ...rest };
    const came = await send({
      params: { boardId, roundId, agencyId },
      body: { decision, supersedes: corrects },
    });
    if (came === undefined) return;
    if (!came.ok) return setFaults(faultsOf(came.problem, (path) => controls[path]));
    onDone(corrects === null ? 'The decision is recorded.' : 'The decision is corrected.');
  };

  return (
    <Form onSubmit={() => void record()}>
      <ErrorSummary faults={faults} />
      <p className="govuk-body">
        {corrects === null
          ? 'The agency sees it. A decision is never edited: a correction is recorded beside it.'
          : 'What you record here stands in place of the earlier one, which can still be looked up.'}
      </p>
      {corrects === null && (
        <Radios
          id="by"
          label="Whose decision?"
          options={[
            { value: 'board', label: 'The board' },
            {
              value: 'panel',
              label: 'The joint panel',
              hint: 'The panel held together with neighbouring boards',
            },
          ]}
          value={by}
          onChange={(chosen) => {
            setBy(chosen);
            setOutcome('');
          }}
        />
      )}
      {by === 'board' ? (
        <Radios
          id="outcome"
          label="Decision"
          options={outcomes}
          value={outcome as Outcome}
          onChange={setOutcome}
          error={faultAt('outcome')}
        />
      ) : (
        <TextInput
          id="outcome"
          label="Outcome"
          hint="In few words, such as: accepted with two points to follow up"
          value={outcome}
          onChange={setOutcome}
          error={faultAt('outcome')}
        />
      )}
      <DateInput
        id="met"
        label={by === 'board' ? 'Day of the meeting' : 'Reviewed on'}
        value={met}
        onChange={setMet}
        error={faultAt('met')}
      />
      <TextInput
        id="minute"
        label="Minute reference (optional)"
        hint="Such as: minute 7.2"
        width={20}
        value={minute}
        onChange={setMinute}
        error={faultAt('minute')}
      />
      <TextArea
        id="comment"
        label="Comment (optional)"
        value={comment}
        onChange={setComment}
        most={2000}
        error={faultAt('comment')}
        below={<TextWarnings text={comment} />}
      />
      <Button type="submit" busy={sending}>
        {corrects === null ? 'Record the decision' : 'Record the correction'}
      </Button>
    </Form>
  );
}
