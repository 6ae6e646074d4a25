import type { Snapshot } from '../../../../../shared/forms/freeze.ts';
import { Checkbox } from '../../../ui/choices.tsx';
import { FieldError } from '../../../ui/form-group.tsx';

type Props = {
  readonly snapshot: Snapshot;
  readonly chosen: ReadonlySet<string>;
  readonly error: string | undefined;
  readonly onChange: (chosen: Set<string>) => void;
};

/** Every question that was asked, section by section, to be ticked. The first box carries the field’s own id. */
export function QuestionsToSend({ snapshot, chosen, error, onChange }: Props) {
  const sections = snapshot.sections.filter(({ questions }) => questions.length > 0);
  const first = sections[0]?.questions[0]?.id;
  const turn = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      {error && <FieldError id="questions">{error}</FieldError>}
      {sections.map((section) => (
        <fieldset className="govuk-fieldset send-back__section" key={section.id}>
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
            {section.number === undefined
              ? section.title
              : `${snapshot.sectionWord} ${section.number}: ${section.title}`}
          </legend>
          {section.questions.map(({ id, label, shortLabel }) => (
            <Checkbox
              key={id}
              id={id === first ? 'questions' : `question-${id.replaceAll('.', '-')}`}
              label={/^\d/.test(shortLabel) ? `${shortLabel} ${label}` : label}
              checked={chosen.has(id)}
              onChange={(on) => turn(id, on)}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}
