import { useState } from 'react';
import { isRealDay } from '../../../../../shared/domain/day.ts';
import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import { setFeedbackDay } from '../../../../../shared/domain/feedback-steps.ts';
import { refusals } from '../../../../../shared/domain/refusal.ts';
import { faultsOf } from '../../../api/faults-of.ts';
import { todayInLondon } from '../../../api/today.ts';
import { useSend } from '../../../api/use-send.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Found } from './found.ts';

function dueFaults({ obligation }: Found, due: string): Fault[] {
  if (!isRealDay(due)) return [{ field: 'due', words: 'Enter the day by which you promise the feedback' }];
  const verdict = setFeedbackDay(obligation, due, todayInLondon());
  return verdict.ok ? [] : [{ field: 'due', words: refusals[verdict.because].words }];
}

type Props = { readonly found: Found; readonly onDone: (words: string) => void };

/** The day by which this agency is promised its feedback; it sees it, and the board is reminded of it. */
export function FeedbackDayForm({ found, onDone }: Props) {
  const { boardId, roundId, agencyId, agencyName, feedbackDue } = found.obligation;
  const [due, setDue] = useState(feedbackDue ?? '');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('set-feedback-day');

  const promise = async () => {
    const wrong = dueFaults(found, due);
    setFaults(wrong);
    if (wrong.length > 0) return;
    const outcome = await send({ params: { boardId, roundId, agencyId }, body: { due } });
    if (outcome === undefined) return;
    if (!outcome.ok) return setFaults(faultsOf(outcome.problem, () => 'due'));
    onDone(`${agencyName} is promised its feedback by ${dayInWords(due)}.`);
  };

  return (
    <Form onSubmit={() => void promise()}>
      <ErrorSummary faults={faults} />
      <p className="govuk-body">
        The agency sees this day, and how late the board is after it. The board’s managers are reminded.
      </p>
      <DateInput
        id="due"
        label="Feedback by"
        hint="For example, 12 3 2027"
        value={due}
        onChange={setDue}
        error={faults[0]?.words}
      />
      <Button type="submit" busy={sending}>
        Promise this day
      </Button>
    </Form>
  );
}
