import { useState } from 'react';
import { useAsk } from '../../../../api/use-ask.ts';
import { Asked } from '../../../../ui/asked.tsx';
import { LinkButton } from '../../../../ui/button.tsx';
import { Checkbox } from '../../../../ui/choices.tsx';
import { FieldGroup } from '../../../../ui/form-group.tsx';
import { Link } from '../../../../ui/link.tsx';

type Props = {
  readonly agencyId: string;
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
};

const Library = ({ agencyId, chosen, onChange }: Props) => {
  const asked = useAsk('list-evidence', { params: { agencyId } });
  return (
    <Asked of={asked} what="Loading your evidence">
      {({ evidence }) => {
        const there = evidence.filter(({ brief }) => brief.state === 'clean');
        return there.length === 0 ? (
          <p className="govuk-body">
            Nothing is in your library yet. <Link to={`/agency/${agencyId}/evidence`}>Add evidence</Link>{' '}
            first, then choose it here.
          </p>
        ) : (
          <FieldGroup id="note-evidence" label="Evidence that shows it">
            {there.map(({ brief: { id, title } }, index) => (
              <Checkbox
                key={id}
                id={index === 0 ? 'note-evidence' : `note-evidence-${id}`}
                label={title}
                checked={chosen.includes(id)}
                onChange={(checked) =>
                  onChange(checked ? [...chosen, id] : chosen.filter((each) => each !== id))
                }
              />
            ))}
          </FieldGroup>
        );
      }}
    </Asked>
  );
};

/** Evidence for a note, from the agency’s own library; asked for only where somebody wants it. */
export const EvidencePick = (props: Props) => {
  const [open, setOpen] = useState(false);
  if (open || props.chosen.length > 0) return <Library {...props} />;
  return (
    <p className="govuk-body">
      <LinkButton onClick={() => setOpen(true)}>Add evidence from your library</LinkButton>
    </p>
  );
};
