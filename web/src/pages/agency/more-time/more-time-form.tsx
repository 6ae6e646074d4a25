import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { OwedReturn } from '../../../../../shared/contract/agency-routes.ts';
import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import { faultInDay } from '../../../../../shared/domain/fault-in-day.ts';
import { isFarAhead } from '../../../../../shared/domain/near-day.ts';
import { refusals } from '../../../../../shared/domain/refusal.ts';
import { faultsOf } from '../../../api/faults-of.ts';
import { todayInLondon } from '../../../api/today.ts';
import { useSend } from '../../../api/use-send.ts';
import { withNotice } from '../../../ui/arrival-notice.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

const controls: Record<string, string> = {
  until: 'until',
  'not-later': 'until',
  'due-far-ahead': 'until',
  reason: 'reason',
  'reason-needed': 'reason',
};

function wrongDay(until: string, due: string | null): string | undefined {
  if (until === '') return 'Enter the day until which you need more time, such as 12 2 2027';
  const words = faultInDay(until);
  if (words !== undefined) return words;
  if (due !== null && until <= due)
    return `The day must be after ${dayInWords(due)}, when the return is due now`;
  return isFarAhead(until, todayInLondon()) ? refusals['due-far-ahead'].words : undefined;
}

const faultAt = (field: string, words: string | undefined): Fault[] =>
  words === undefined ? [] : [{ words, field }];

const faultsIn = (until: string, reason: string, due: string | null): Fault[] => [
  ...faultAt('until', wrongDay(until, due)),
  ...(reason.trim() === '' ? [{ words: 'Give a reason', field: 'reason' }] : []),
];

/** Until when, and why; the board's managers are told and decide. */
export const MoreTimeForm = ({ owed: { obligation, boardName } }: { owed: OwedReturn }) => {
  const { agencyId, roundId, due, askedForUntil } = obligation;
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('ask-for-time');
  const navigate = useNavigate();
  const errorAt = (field: string) => faults.find((fault) => fault.field === field)?.words;

  const ask = async () => {
    const wrong = faultsIn(until, reason, due);
    setFaults(wrong);
    if (wrong.length > 0) return;
    const outcome = await send({ params: { agencyId, roundId }, body: { until, reason } });
    if (outcome?.ok)
      await navigate(`/agency/${agencyId}`, {
        state: withNotice(
          `Asked ${boardName} for time until ${dayInWords(until)}. Its manager is told and decides.`,
        ),
      });
    else if (outcome) setFaults(faultsOf(outcome.problem, (path) => controls[path]));
  };

  return (
    <Form onSubmit={() => void ask()}>
      <ErrorSummary faults={faults} />
      <p className="govuk-body">
        {due === null ? 'The due day is to be confirmed.' : `Now due on ${dayInWords(due)}.`}
        {askedForUntil !== null &&
          ` You asked for time until ${dayInWords(askedForUntil)}; asking again replaces that.`}
      </p>
      <DateInput
        id="until"
        label="Until when do you need more time?"
        hint="For example, 12 2 2027"
        value={until}
        onChange={setUntil}
        error={errorAt('until')}
      />
      <TextArea
        id="reason"
        label="Why?"
        hint="The board’s manager reads this. No child’s or colleague’s details."
        value={reason}
        onChange={setReason}
        error={errorAt('reason')}
        most={1000}
        rows={3}
      />
      <Button type="submit" busy={sending}>
        Ask for more time
      </Button>
    </Form>
  );
};
