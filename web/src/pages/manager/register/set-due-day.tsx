import { useState } from 'react';
import { useNavigate } from 'react-router';
import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import { faultInDay } from '../../../../../shared/domain/fault-in-day.ts';
import { refusals } from '../../../../../shared/domain/refusal.ts';
import { type Round, setDue } from '../../../../../shared/domain/round.ts';
import { faultsOf } from '../../../api/faults-of.ts';
import { todayInLondon } from '../../../api/today.ts';
import { useSend } from '../../../api/use-send.ts';
import { withNotice } from '../../../ui/arrival-notice.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';

const field = 'due';
const dueRefusals: readonly string[] = ['due', 'due-before-opens', 'due-in-the-past', 'due-far-ahead'];

function faultIn(round: Round, due: string): string | undefined {
  if (due === '') return 'Enter the due day';
  const words = faultInDay(due);
  if (words !== undefined) return words;
  const verdict = setDue(round, due, todayInLondon());
  return verdict.ok ? undefined : refusals[verdict.because].words;
}

type Props = { readonly round: Round; readonly onChanged: () => void };

/** Sets or moves the due day of the whole round; what was typed stays when it is refused. */
export function SetDueDay({ round, onChanged }: Props) {
  const [due, setDueText] = useState(round.due ?? '');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('set-due-day');
  const navigate = useNavigate();

  const submit = async () => {
    const words = faultIn(round, due);
    if (words !== undefined) return setFaults([{ words, field }]);
    const params = { boardId: round.boardId, roundId: round.id };
    const outcome = await send({ params, body: { due, sequence: round.sequence } });
    if (outcome === undefined) return;
    if (!outcome.ok)
      return setFaults(faultsOf(outcome.problem, (path) => (dueRefusals.includes(path) ? field : undefined)));
    setFaults([]);
    const notice = withNotice(`Returns are now due on ${dayInWords(due)}.`);
    await navigate({ search: window.location.search }, { replace: true, state: notice });
    onChanged();
  };

  return (
    <Details summary={round.due === null ? 'Set the due day' : 'Move the due day'}>
      <Form onSubmit={() => void submit()}>
        <ErrorSummary faults={faults} />
        <DateInput
          id={field}
          label="New due day"
          hint="Whoever has been given more time keeps it if it is later. Reminders are planned anew."
          value={due}
          onChange={setDueText}
          error={faults.find((each) => each.field === field)?.words}
        />
        <Button type="submit" busy={sending}>
          {round.due === null ? 'Set the due day' : 'Move the due day'}
        </Button>
      </Form>
    </Details>
  );
}
