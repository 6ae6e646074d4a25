import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type Formula, formulaWords } from '../../../../../shared/domain/contributions/formulas.ts';
import type { Agreement } from '../../../../../shared/domain/contributions/plan.ts';
import { faultInDay } from '../../../../../shared/domain/fault-in-day.ts';
import { faultsOf } from '../../../api/faults-of.ts';
import { todayInLondon } from '../../../api/today.ts';
import { useSend } from '../../../api/use-send.ts';
import { withNotice } from '../../../ui/arrival-notice.tsx';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { OnlyTheManager, type Shown, WithContributions } from '../with-contributions.tsx';
import { methodInWords } from '../words.ts';

/** The protocol on which the partners agreed, with where the minutes say so. */
export const AgreementPage = () => (
  <WithContributions title="Record the agreement">
    {(shown) =>
      shown.isManager ? <AgreementForm key={shown.found.sequence} {...shown} /> : <OnlyTheManager />
    }
  </WithContributions>
);

type Method = Agreement['method'];
const methods: readonly Method[] = [...(Object.keys(formulaWords) as Formula[]), 'negotiated'];

const controls: Record<string, string> = {
  'agreement.method': 'method',
  'agreement.on': 'met',
  'agreement.minute': 'minute',
  'agreement.nextReview': 'review',
};

type Typed = { method: Method | undefined; on: string; minute: string; nextReview: string };

function faultsIn({ method, on, minute, nextReview }: Typed): Fault[] {
  const day = on === '' ? 'Enter the day of the agreement' : faultInDay(on);
  const later = nextReview === '' ? undefined : faultInDay(nextReview);
  return [
    ...(method === undefined ? [{ field: 'method', words: 'Choose the method that was agreed' }] : []),
    ...(day === undefined ? [] : [{ field: 'met', words: day }]),
    ...(day === undefined && on > todayInLondon()
      ? [{ field: 'met', words: 'It was agreed today or earlier' }]
      : []),
    ...(minute.trim() === '' ? [{ field: 'minute', words: 'Enter where the minutes record it' }] : []),
    ...(later === undefined ? [] : [{ field: 'review', words: later }]),
  ];
}

function AgreementForm({ found, here }: Shown) {
  const { agreement } = found;
  const [typed, setTyped] = useState<Typed>({
    method: agreement?.method,
    on: agreement?.on ?? '',
    minute: agreement?.minute ?? '',
    nextReview: agreement?.nextReview ?? '',
  });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('record-agreement');
  const navigate = useNavigate();
  const faultAt = (field: string) => faults.find((each) => each.field === field)?.words;
  const put = (change: Partial<Typed>) => setTyped({ ...typed, ...change });

  const submit = async () => {
    const wrong = faultsIn(typed);
    setFaults(wrong);
    const { method, on, minute, nextReview } = typed;
    if (wrong.length > 0 || method === undefined) return;
    const outcome = await send({
      params: { boardId: found.round.boardId, roundId: found.round.id },
      body: {
        agreement: { method, on, minute, nextReview: nextReview === '' ? null : nextReview },
        sequence: found.sequence,
      },
    });
    if (outcome === undefined) return;
    if (!outcome.ok) return setFaults(faultsOf(outcome.problem, (path) => controls[path]));
    await navigate(here, { state: withNotice('The agreement is recorded.') });
  };

  return (
    <Form onSubmit={() => void submit()}>
      <ErrorSummary faults={faults} />
      <Radios
        id="method"
        label="The method that was agreed"
        options={methods.map((value) => ({
          value,
          label: methodInWords(value),
          ...(value === 'negotiated' ? {} : { hint: formulaWords[value].rule }),
        }))}
        value={typed.method}
        onChange={(method) => put({ method })}
        error={faultAt('method')}
      />
      <DateInput
        id="met"
        label="Agreed on"
        value={typed.on}
        onChange={(on) => put({ on })}
        error={faultAt('met')}
      />
      <TextInput
        id="minute"
        label="Recorded in"
        hint="Such as: Executive minutes, 4.2"
        value={typed.minute}
        onChange={(minute) => put({ minute })}
        error={faultAt('minute')}
      />
      <DateInput
        id="review"
        label="Next review (optional)"
        value={typed.nextReview}
        onChange={(nextReview) => put({ nextReview })}
        error={faultAt('review')}
      />
      <Button type="submit" busy={sending}>
        Record the agreement
      </Button>
    </Form>
  );
}
