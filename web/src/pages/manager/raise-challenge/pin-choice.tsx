import { sectionName } from '../../../../../shared/forms/form.ts';
import { useEdition } from '../../../api/use-edition.ts';
import { Asked } from '../../../ui/asked.tsx';
import { Select } from '../../../ui/select.tsx';

export type Pin = { readonly section: string; readonly question: string | null };

type Props = {
  readonly edition: string;
  readonly pin: Pin | null;
  readonly onPin: (pin: Pin | null) => void;
};

const whole = 'whole';

/** What the question is about: the return as a whole, a section of the form, or one question of it. */
export function PinChoice({ edition, pin, onPin }: Props) {
  const asked = useEdition(edition);
  return (
    <Asked of={asked} what="Loading the form">
      {(form) => {
        const section = form.sections.find(({ id }) => id === pin?.section);
        return (
          <>
            <Select
              id="section"
              label="About what?"
              options={[
                { value: whole, label: 'The return as a whole' },
                ...form.sections.map((each) => ({ value: each.id, label: sectionName(form, each) })),
              ]}
              value={pin?.section ?? whole}
              onChange={(id) => onPin(id === whole ? null : { section: id, question: null })}
            />
            {section && (
              <Select
                id="question"
                label="Which question of it?"
                options={[
                  { value: whole, label: 'The section as a whole' },
                  ...section.questions.map(({ id, shortLabel, label }) => ({
                    value: id,
                    label: `${shortLabel} ${label}`.slice(0, 90),
                  })),
                ]}
                value={pin?.question ?? whole}
                onChange={(id) => onPin({ section: section.id, question: id === whole ? null : id })}
              />
            )}
          </>
        );
      }}
    </Asked>
  );
}
