import type { ActionPlanView } from '../../../../../shared/contract/action-shapes.ts';
import { actionMost } from '../../../../../shared/domain/action-draft.ts';
import { noPersonalDetails } from '../../../../../shared/questions/personal-data.ts';
import { characters } from '../../../../../shared/questions/typed-text.ts';
import { TextWarnings } from '../../../fields/text-warnings.tsx';
import { Checkbox } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import type { Fault } from '../../../ui/error-summary.tsx';
import { FieldGroup } from '../../../ui/form-group.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { TypedAction } from './typed-action.ts';

type Props = {
  readonly typed: TypedAction;
  readonly onChange: (typed: TypedAction) => void;
  readonly faults: readonly Fault[];
  readonly places: ActionPlanView['places'];
  /** What has changed because of it: only of an action that is there already. */
  readonly withImpact?: boolean;
};

type TextName = 'text' | 'issue' | 'measure' | 'impact';

/** The boxes of an action, to add one or to change it. */
export function ActionForm({ typed, onChange, faults, places, withImpact = false }: Props) {
  const errorAt = (field: string) => faults.find((fault) => fault.field === field)?.words;
  const text = (id: TextName, label: string, rows: number, hint?: string) => (
    <TextArea
      id={id}
      label={label}
      hint={hint}
      error={errorAt(id)}
      value={typed[id]}
      onChange={(value) => onChange({ ...typed, [id]: value })}
      rows={rows}
      most={actionMost[id]}
      length={characters(typed[id])}
      below={<TextWarnings text={typed[id]} />}
    />
  );
  const tick = (section: string, checked: boolean) =>
    onChange({
      ...typed,
      sections: checked ? [...typed.sections, section] : typed.sections.filter((each) => each !== section),
    });
  return (
    <>
      <p className="govuk-body">{noPersonalDetails}</p>
      {text('text', 'What will be done', 3)}
      {text('issue', 'What is wrong (optional)', 2, 'Stays with your agency; boards do not see it.')}
      <FieldGroup id="sections" label="Standards that it improves" error={errorAt('sections')}>
        {places.map(({ section, number, title }, index) => (
          <Checkbox
            key={section}
            id={index === 0 ? 'sections' : `sections-${section}`}
            label={`${number ?? ''} ${title}`.trim()}
            checked={typed.sections.includes(section)}
            onChange={(checked) => tick(section, checked)}
          />
        ))}
      </FieldGroup>
      <TextInput
        id="criteria"
        label="Criteria (optional)"
        hint="Their numbers, such as 4.2, 4.3"
        error={errorAt('criteria')}
        value={typed.criteria}
        onChange={(criteria) => onChange({ ...typed, criteria })}
        width={20}
      />
      <TextInput
        id="ownerRole"
        label="Owner’s role"
        hint="A post, not a name. Leave it empty if it is still to be agreed."
        error={errorAt('ownerRole')}
        value={typed.ownerRole}
        onChange={(ownerRole) => onChange({ ...typed, ownerRole })}
      />
      <DateInput
        id="deadline"
        label="Deadline"
        hint="Leave it empty if it is still to be agreed."
        error={errorAt('deadline')}
        value={typed.deadline}
        onChange={(deadline) => onChange({ ...typed, deadline })}
      />
      {text('measure', 'Impact measure (optional)', 2, 'How you will see that it helped children.')}
      {withImpact &&
        text('impact', 'Impact achieved (optional)', 3, 'What has changed for children because of it.')}
    </>
  );
}
