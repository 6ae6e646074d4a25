import { useState } from 'react';
import type { Challenge } from '../../../../../shared/domain/challenge.ts';
import { isRealDay } from '../../../../../shared/domain/day.ts';
import { faultsOf } from '../../../api/faults-of.ts';
import { useSend } from '../../../api/use-send.ts';
import { Button, Buttons } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';

type Props = { readonly challenge: Challenge; readonly onChanged: () => void };

const controls: Record<string, string> = {
  asks: 'asks',
  ownerRole: 'owner-role',
  answerBy: 'answer-by',
  'due-in-the-past': 'answer-by',
};

/** While it waits for the letter, a challenge can be put otherwise or withdrawn. */
export function Waiting({ challenge, onChanged }: Props) {
  const [asks, setAsks] = useState(challenge.asks);
  const [ownerRole, setOwnerRole] = useState(challenge.ownerRole ?? '');
  const [answerBy, setAnswerBy] = useState(challenge.answerBy ?? '');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('change-challenge');
  const faultAt = (field: string) => faults.find((each) => each.field === field)?.words;
  const { boardId, number, sequence, pin } = challenge;

  const change = async (withdraw: boolean) => {
    const wrong =
      answerBy === '' || isRealDay(answerBy) ? [] : [{ field: 'answer-by', words: 'Enter a real day' }];
    setFaults(wrong);
    if (wrong.length > 0 && !withdraw) return;
    const outcome = await send({
      params: { boardId, number: String(number) },
      body: {
        asks: withdraw ? challenge.asks : asks,
        ownerRole: withdraw || ownerRole.trim() === '' ? null : ownerRole,
        answerBy: withdraw || answerBy === '' ? null : answerBy,
        pin: pin && { section: pin.section, question: pin.question },
        withdraw,
        sequence,
      },
    });
    if (outcome?.ok) onChanged();
    else if (outcome) setFaults(faultsOf(outcome.problem, (path) => controls[path]));
  };

  return (
    <Form onSubmit={() => void change(false)}>
      <Notice title="The agency does not see this yet. It goes out with the feedback on the return." />
      <h2 className="govuk-heading-m">Put it otherwise</h2>
      <ErrorSummary faults={faults} />
      <TextArea
        id="asks"
        label="Question"
        value={asks}
        onChange={setAsks}
        most={2000}
        error={faultAt('asks')}
      />
      <TextInput
        id="owner-role"
        label="Who should answer, by role (optional)"
        value={ownerRole}
        onChange={setOwnerRole}
        error={faultAt('owner-role')}
      />
      <DateInput
        id="answer-by"
        label="Answer by (optional)"
        value={answerBy}
        onChange={setAnswerBy}
        error={faultAt('answer-by')}
      />
      <Buttons>
        <Button type="submit" busy={sending}>
          Save
        </Button>
        <Button tone="secondary" busy={sending} onClick={() => void change(true)}>
          Withdraw it
        </Button>
      </Buttons>
    </Form>
  );
}
