import { useState } from 'react';
import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import { faultInDay } from '../../../../../shared/domain/fault-in-day.ts';
import { extend } from '../../../../../shared/domain/obligation-steps.ts';
import { refusals } from '../../../../../shared/domain/refusal.ts';
import { faultsOf } from '../../../api/faults-of.ts';
import { todayInLondon } from '../../../api/today.ts';
import { useSend } from '../../../api/use-send.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Found } from './found.ts';
import { ReasonBox, reasonFaults } from './reason-box.tsx';
import { TimeAskedFor } from './time-asked-for.tsx';

const controls: Record<string, string> = {
  due: 'due',
  'not-later': 'due',
  'due-far-ahead': 'due',
  reason: 'reason',
};

function dueFaults({ obligation }: Found, due: string): Fault[] {
  if (due === '') return [{ field: 'due', words: 'Enter the new due day' }];
  const words = faultInDay(due);
  if (words !== undefined) return [{ field: 'due', words }];
  const verdict = extend(obligation, due, todayInLondon(), 'a reason');
  return verdict.ok ? [] : [{ field: 'due', words: refusals[verdict.because].words }];
}

type Props = { readonly found: Found; readonly onDone: (words: string) => void };

/** More time for one agency, with a reason. */
export function ExtendForm({ found, onDone }: Props) {
  const { boardId, roundId, agencyId, agencyName, askedForUntil, due: present } = found.obligation;
  const [due, setDue] = useState(askedForUntil ?? '');
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('extend-obligation');
  const faultAt = (field: string) => faults.find((each) => each.field === field)?.words;

  const submit = async () => {
    const wrong = [...dueFaults(found, due), ...reasonFaults(reason)];
    setFaults(wrong);
    if (wrong.length > 0) return;
    const outcome = await send({ params: { boardId, roundId, agencyId }, body: { due, reason } });
    if (outcome === undefined) return;
    if (!outcome.ok) return setFaults(faultsOf(outcome.problem, (path) => controls[path]));
    onDone(
      `${agencyName} now has until ${dayInWords(due)}. Its leads are told, and reminders are planned anew.`,
    );
  };

  return (
    <Form onSubmit={() => void submit()}>
      <ErrorSummary faults={faults} />
      {present !== null && (
        <p className="govuk-body">At present the return is due on {dayInWords(present)}.</p>
      )}
      <TimeAskedFor found={found} />
      <DateInput id="due" label="New due day" value={due} onChange={setDue} error={faultAt('due')} />
      <ReasonBox value={reason} onChange={setReason} error={faultAt('reason')} />
      <Button type="submit" busy={sending}>
        Give more time
      </Button>
    </Form>
  );
}
