import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { OwedReturn } from '../../../../../shared/contract/agency-routes.ts';
import { isRealDay } from '../../../../../shared/domain/day.ts';
import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import { faultsOf } from '../../../api/faults-of.ts';
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
  reason: 'reason',
  'reason-needed': 'reason',
};

const faultsIn = (until: string, reason: string, due: string | null): Fault[] => [
  ...(isRealDay(until)
    ? []
    : [{ words: 'Enter the day until which you need, such as 12 2 2027', field: 'until' }]),
  ...(isRealDay(until) && due !== null && until <= due
    ? [{ words: `The day must be after ${dayInWords(due)}, when the return is due now`, field: 'until' }]
    : []),
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
