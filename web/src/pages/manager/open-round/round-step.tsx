import { useState } from 'react';
import { todayInLondon } from '../../../api/today.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { type Askable, type Fault, type FieldName, type RoundForm, roundFaults } from './round-form.ts';

const dueOptions = [
  { value: 'day', label: 'On a day' },
  {
    value: 'to-be-confirmed',
    label: 'To be confirmed',
    hint: 'Agencies are asked now; no reminder goes out until you set the day.',
  },
] as const;

type Props = {
  readonly round: RoundForm;
  readonly askable: Askable;
  readonly onChange: (round: RoundForm) => void;
  readonly onNext: () => void;
};

/** The first step: what is asked, and when. */
export function RoundStep({ round, askable, onChange, onNext }: Props) {
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const faultAt = (field: FieldName) => faults.find((each) => each.field === field)?.words;
  const change = (changed: Partial<RoundForm>) => onChange({ ...round, ...changed });

  const submit = () => {
    const wrong = roundFaults(round, todayInLondon());
    setFaults(wrong);
    if (wrong.length === 0) onNext();
  };

  return (
    <Form onSubmit={submit}>
      <ErrorSummary faults={faults} />
      <Radios
        id="form"
        label="Which return?"
        options={askable.forms.map(({ id, title }) => ({ value: id, label: title }))}
        value={round.form === '' ? undefined : round.form}
        onChange={(form) => change({ form })}
        error={faultAt('form')}
      />
      <TextInput
        id="title"
        label="Title of the round"
        hint="As the agencies read it in mails and lists, such as “Section 11 self-assessment 2027”."
        value={round.title}
        onChange={(title) => change({ title })}
        error={faultAt('title')}
      />
      <DateInput
        id="opens"
        label="When does it open?"
        hint="Agencies can answer from this day."
        value={round.opens}
        onChange={(opens) => change({ opens })}
        error={faultAt('opens')}
      />
      <Radios
        id="dueIs"
        label="When are returns due?"
        options={dueOptions}
        value={round.dueIs === '' ? undefined : round.dueIs}
        onChange={(dueIs) => change({ dueIs })}
        error={faultAt('dueIs')}
      />
      {round.dueIs === 'day' && (
        <DateInput
          id="due"
          label="Due day"
          hint="It ends at midnight. Returns that come later are still accepted, and marked late."
          value={round.due}
          onChange={(due) => change({ due })}
          error={faultAt('due')}
        />
      )}
      <DateInput
        id="feedbackDue"
        label="When will the board have answered? (optional)"
        hint="The day by which every agency has its feedback. Leave it blank to promise none."
        value={round.feedbackDue}
        onChange={(feedbackDue) => change({ feedbackDue })}
        error={faultAt('feedbackDue')}
      />
      <Button type="submit">Continue</Button>
    </Form>
  );
}
