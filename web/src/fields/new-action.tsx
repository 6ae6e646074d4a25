import { useState } from 'react';
import type { ActionView } from '../../../shared/contract/action-shapes.ts';
import { actionMost } from '../../../shared/domain/action-draft.ts';
import type { GradeQuestion } from '../../../shared/questions/grade.ts';
import { characters } from '../../../shared/questions/typed-text.ts';
import { faultsOf } from '../api/faults-of.ts';
import { useSend } from '../api/use-send.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { DateInput } from '../ui/date-input.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { controlId } from './field.ts';
import { TextWarnings } from './text-warnings.tsx';

type Props = {
  readonly agencyId: string;
  readonly submissionId: string;
  readonly form: string;
  readonly section: string;
  readonly question: GradeQuestion;
  readonly onAdded: (view: ActionView) => void;
  readonly onCancel?: () => void;
};

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** An action written where it is promised: what, by whose role, by when, and how people will see that it helped. */
export const NewAction = ({ agencyId, submissionId, form, section, question, onAdded, onCancel }: Props) => {
  const [typed, setTyped] = useState({ text: '', ownerRole: '', deadline: '', measure: '' });
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [other, setOther] = useState<string>();
  const { send, sending } = useSend('add-action');
  const id = (field: string) => controlId(question.id, `new-action-${field}`);
  const set = (field: keyof typeof typed) => (value: string) => setTyped({ ...typed, [field]: value });

  const add = async () => {
    setOther(undefined);
    if (typed.text.trim() === '') return setErrors({ text: 'Write what will be done' });
    setErrors({});
    const outcome = await send({
      params: { agencyId },
      body: {
        text: typed.text,
        issue: null,
        form,
        sections: [section],
        criteria: [question.id],
        ownerRole: orNull(typed.ownerRole),
        deadline: orNull(typed.deadline),
        measure: orNull(typed.measure),
        submissionId,
      },
    });
    if (outcome === undefined) return;
    if (outcome.ok) return onAdded(outcome.data);
    const faults = faultsOf(outcome.problem, (path) => (path === 'deadline-in-the-past' ? 'deadline' : path));
    setErrors(Object.fromEntries(faults.flatMap(({ field, words }) => (field ? [[field, words]] : []))));
    setOther(faults.find(({ field }) => field === undefined || !(field in typed))?.words);
  };

  return (
    <fieldset className="new-action govuk-fieldset">
      <legend className="govuk-fieldset__legend">New action for {question.shortLabel}</legend>
      <TextArea
        id={id('text')}
        label="What will be done"
        error={errors.text}
        value={typed.text}
        onChange={set('text')}
        rows={2}
        most={actionMost.text}
        length={characters(typed.text)}
        below={<TextWarnings text={typed.text} />}
      />
      <TextInput
        id={id('ownerRole')}
        label="Owner’s role"
        hint="A post, not a name. Leave it empty if it is still to be agreed."
        error={errors.ownerRole}
        value={typed.ownerRole}
        onChange={set('ownerRole')}
      />
      <DateInput
        id={id('deadline')}
        label="Deadline"
        hint="Leave it empty if it is still to be agreed."
        error={errors.deadline}
        value={typed.deadline}
        onChange={set('deadline')}
      />
      <TextInput
        id={id('measure')}
        label="How you will see that it helped (optional)"
        error={errors.measure}
        value={typed.measure}
        onChange={set('measure')}
      />
      {other !== undefined && <Notice tone="failure" live="alert" title={other} />}
      <div className="govuk-button-group">
        <Button tone="secondary" busy={sending} onClick={() => void add()}>
          Add this action
        </Button>
        {onCancel && <LinkButton onClick={onCancel}>Do not add one</LinkButton>}
      </div>
    </fieldset>
  );
};
