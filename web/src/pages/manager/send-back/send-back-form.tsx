import { useState } from 'react';
import type { ReviewDesk } from '../../../../../shared/contract/review-shapes.ts';
import { addDays } from '../../../../../shared/domain/calendar.ts';
import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import { faultInDay } from '../../../../../shared/domain/fault-in-day.ts';
import { workingDayOnOrAfter } from '../../../../../shared/domain/working-day.ts';
import type { Snapshot } from '../../../../../shared/forms/freeze.ts';
import { faultsOf } from '../../../api/faults-of.ts';
import { todayInLondon } from '../../../api/today.ts';
import { useSend } from '../../../api/use-send.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { QuestionsToSend } from './questions-to-send.tsx';

/** A fortnight, and not on a day when nobody works. */
const usualDays = 14;
const controls: Record<string, string> = {
  questions: 'questions',
  'no-questions': 'questions',
  'unknown-question': 'questions',
  due: 'due',
  'due-in-the-past': 'due',
  'due-far-ahead': 'due',
  reason: 'reason',
};

type Params = { readonly boardId: string; readonly roundId: string; readonly agencyId: string };
type Props = {
  readonly desk: ReviewDesk;
  readonly params: Params;
  readonly chosen: readonly string[];
  readonly onDone: (words: string) => void;
};

function dayFaults(due: string): Fault[] {
  if (due === '') return [{ field: 'due', words: 'Enter the day by which the answers are wanted' }];
  const words = faultInDay(due) ?? (due < todayInLondon() ? 'The day must be today or later' : undefined);
  return words === undefined ? [] : [{ field: 'due', words }];
}

const counted = (many: number): string => (many === 1 ? 'one question' : `${many} questions`);

/** Which questions, why, and by when; only these open, and only for this board. */
export function SendBackForm({ desk, params, chosen, onDone }: Props) {
  const snapshot = desk.snapshot as unknown as Snapshot;
  const asked = snapshot.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
  const [questions, setQuestions] = useState(() => new Set(chosen.filter((id) => asked.includes(id))));
  const [due, setDue] = useState(() => workingDayOnOrAfter(addDays(todayInLondon(), usualDays)));
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('send-back');
  const faultAt = (field: string) => faults.find((each) => each.field === field)?.words;

  const submit = async () => {
    const wrong = [
      ...(questions.size === 0 ? [{ field: 'questions', words: 'Choose at least one question' }] : []),
      ...(reason.trim() === '' ? [{ field: 'reason', words: 'Say what you would like to know' }] : []),
      ...dayFaults(due),
    ];
    setFaults(wrong);
    if (wrong.length > 0) return;
    const body = { version: desk.version, questions: asked.filter((id) => questions.has(id)), due, reason };
    const outcome = await send({ params, body });
    if (outcome === undefined) return;
    if (!outcome.ok)
      return setFaults(faultsOf(outcome.problem, (path) => controls[path.split('.')[0] ?? '']));
    onDone(
      `Sent back with ${counted(questions.size)}, to be answered by ${dayInWords(due)}. The agency’s leads and signatories are told.`,
    );
  };

  return (
    <Form onSubmit={() => void submit()}>
      <ErrorSummary faults={faults} />
      <p className="govuk-body">
        Only the questions you choose open again, and whatever is asked because of their answers. Everything
        else stays as {desk.obligation.agencyName} signed it, and other boards keep the version they have.
      </p>
      <QuestionsToSend
        snapshot={snapshot}
        chosen={questions}
        error={faultAt('questions')}
        onChange={setQuestions}
      />
      <TextArea
        id="reason"
        label="What would you like to know?"
        hint="The agency reads this in a mail and beside the questions. No details of children or named staff."
        error={faultAt('reason')}
        rows={4}
        most={1000}
        value={reason}
        onChange={setReason}
      />
      <DateInput
        id="due"
        label="By when"
        hint="The return is due again on this day, and reminders follow it. Whether it came late at first is not touched."
        value={due}
        onChange={setDue}
        error={faultAt('due')}
      />
      <Button type="submit" busy={sending}>
        {questions.size === 0 ? 'Send back' : `Send ${counted(questions.size)} back`}
      </Button>
    </Form>
  );
}
