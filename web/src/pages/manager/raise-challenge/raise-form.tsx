import { useState } from 'react';
import { useNavigate } from 'react-router';
import { isRealDay } from '../../../../../shared/domain/day.ts';
import type { Round } from '../../../../../shared/domain/round.ts';
import { faultsOf } from '../../../api/faults-of.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { useSend } from '../../../api/use-send.ts';
import { TextWarnings } from '../../../fields/text-warnings.tsx';
import { withNotice } from '../../../ui/arrival-notice.tsx';
import { Asked } from '../../../ui/asked.tsx';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { type Pin, PinChoice } from './pin-choice.tsx';

type Props = {
  readonly round: Round;
  /** Chosen beforehand; '' where it is still to be chosen. */
  readonly agencyId: string;
  readonly withFeedback: boolean;
  readonly back: string;
};

const controls: Record<string, string> = {
  asks: 'asks',
  ownerRole: 'owner-role',
  answerBy: 'answer-by',
  'due-in-the-past': 'answer-by',
  agencyId: 'agency',
};

const faultsIn = (agency: string, asks: string, answerBy: string): Fault[] => [
  ...(agency === '' ? [{ field: 'agency', words: 'Choose the agency' }] : []),
  ...(asks.trim() === '' ? [{ field: 'asks', words: 'Write the question' }] : []),
  ...(answerBy === '' || isRealDay(answerBy)
    ? []
    : [{ field: 'answer-by', words: 'Enter a real day, or leave it empty' }]),
];

/** The question, about what, for whom, by when, and when it goes out. */
export function RaiseForm({ round, agencyId, withFeedback, back }: Props) {
  const { boardId, id: roundId } = round;
  const compliance = useAsk('get-compliance', { params: { boardId, roundId } });
  const [agency, setAgency] = useState(agencyId);
  const [pin, setPin] = useState<Pin | null>(null);
  const [asks, setAsks] = useState('');
  const [ownerRole, setOwnerRole] = useState('');
  const [answerBy, setAnswerBy] = useState('');
  const [when, setWhen] = useState<'now' | 'with-feedback'>(withFeedback ? 'with-feedback' : 'now');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('raise-challenge');
  const navigate = useNavigate();
  const faultAt = (field: string) => faults.find((each) => each.field === field)?.words;

  const raise = async () => {
    const wrong = faultsIn(agency, asks, answerBy);
    setFaults(wrong);
    if (wrong.length > 0) return;
    const outcome = await send({
      params: { boardId },
      body: {
        agencyId: agency,
        roundId,
        pin,
        asks,
        ownerRole: ownerRole.trim() === '' ? null : ownerRole,
        answerBy: answerBy === '' ? null : answerBy,
        withFeedback: when === 'with-feedback',
      },
    });
    if (outcome?.ok)
      await navigate(back, {
        state: withNotice(
          outcome.data.sentOn === null
            ? `Challenge ${outcome.data.number} goes out with the feedback.`
            : `Challenge ${outcome.data.number} is raised. The agency’s leads are told.`,
        ),
      });
    else if (outcome) setFaults(faultsOf(outcome.problem, (path) => controls[path]));
  };

  return (
    <Form onSubmit={() => void raise()}>
      <ErrorSummary faults={faults} />
      <Asked of={compliance} what="Loading the agencies">
        {({ rows }) => (
          <Select
            id="agency"
            label="Which agency?"
            options={rows.map((row) => ({ value: row.agencyId, label: row.agencyName }))}
            value={agency}
            onChange={setAgency}
            error={faultAt('agency')}
          />
        )}
      </Asked>
      {!round.imported && <PinChoice edition={round.edition} pin={pin} onPin={setPin} />}
      <TextArea
        id="asks"
        label="Question"
        hint="One question that can be answered. No details of a child or a colleague."
        value={asks}
        onChange={setAsks}
        most={2000}
        error={faultAt('asks')}
        below={<TextWarnings text={asks} />}
      />
      <TextInput
        id="owner-role"
        label="Who should answer, by role (optional)"
        hint="Such as: head of safeguarding"
        value={ownerRole}
        onChange={setOwnerRole}
        error={faultAt('owner-role')}
      />
      <DateInput
        id="answer-by"
        label="Answer by (optional)"
        hint="For example, 12 3 2027"
        value={answerBy}
        onChange={setAnswerBy}
        error={faultAt('answer-by')}
      />
      <Radios
        id="when"
        label="When does it go out?"
        options={[
          { value: 'now', label: 'Now', hint: 'The agency’s leads get a mail.' },
          {
            value: 'with-feedback',
            label: 'With the feedback on this return',
            hint: 'While that is still to be issued; the agency sees nothing before.',
          },
        ]}
        value={when}
        onChange={setWhen}
      />
      <Button type="submit" busy={sending}>
        Raise the challenge
      </Button>
    </Form>
  );
}
