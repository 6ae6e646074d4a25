import { useState } from 'react';
import type { Assignments } from '../../../../../shared/contract/sharing-routes.ts';
import { type Section, sectionName } from '../../../../../shared/forms/form.ts';
import { faultsOf } from '../../../api/faults-of.ts';
import { useSend } from '../../../api/use-send.ts';
import { Failed } from '../../../ui/asked.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choices.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { FieldGroup } from '../../../ui/form-group.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { calledAs, chosenAs, nobodyYet } from '../chosen-somebody.ts';
import { SomebodyFields } from '../somebody-fields.tsx';
import type { OpenReturn } from '../with-return.tsx';

type Props = {
  readonly open: OpenReturn;
  readonly sections: readonly Section[];
  readonly who: Assignments;
  readonly onChange: (who: Assignments) => void;
};

const Given = ({ open, sections, who, onChange }: Props) => {
  const { agencyId, submissionId, edition } = open;
  const { send, problem } = useSend('unassign-section');
  const take = async (section: string, personId: string) => {
    const outcome = await send({ params: { agencyId, submissionId, section, personId } });
    if (outcome?.ok) onChange(outcome.data);
  };
  if (who.assigned.length === 0) return null;
  return (
    <>
      {problem && <Failed problem={problem} />}
      <ul className="govuk-list">
        {who.assigned.map(({ section, personId }) => {
          const name = who.people.find((each) => each.personId === personId)?.name ?? '';
          const found = sections.find(({ id }) => id === section);
          const title = found === undefined ? section : sectionName(edition, found);
          return (
            <li key={`${section} ${personId}`}>
              {title}: {name}{' '}
              <LinkButton onClick={() => void take(section, personId)}>
                Take away
                <span className="govuk-visually-hidden">
                  {' '}
                  {title} from {name}
                </span>
              </LinkButton>
            </li>
          );
        })}
      </ul>
    </>
  );
};

/** The lead gives sections to a colleague, or to somebody by e-mail, who is added; each is told once. */
export const AssignSections = (props: Props) => {
  const { open, sections, who, onChange } = props;
  const { agencyId, submissionId, edition } = open;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [to, setTo] = useState(nobodyYet);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [done, setDone] = useState<string>();
  const { send, sending } = useSend('assign-sections');
  const errorAt = (field: string) => faults.find((fault) => fault.field === field)?.words;

  const give = async () => {
    const picked = chosenAs(to);
    const missing = [
      ...(chosen.length === 0 ? [{ words: 'Choose at least one section', field: 'give-1' }] : []),
      ...('missing' in picked ? picked.missing : []),
    ];
    setFaults(missing);
    setDone(undefined);
    if (missing.length > 0 || 'missing' in picked) return;
    const outcome = await send({
      params: { agencyId, submissionId },
      body: { sections: [...chosen], to: picked.to },
    });
    if (outcome === undefined) return;
    if (!outcome.ok) return setFaults(faultsOf(outcome.problem, (path) => path.replace(/^to\./, '')));
    onChange(outcome.data);
    setDone(`Given to ${calledAs(to, outcome.data.people)}.`);
    setChosen([]);
    setTo(nobodyYet);
  };

  return (
    <>
      <div role="status">{done !== undefined && <Notice tone="good" title={done} />}</div>
      <p className="govuk-body">
        While nobody has been given anything, everybody who fills this return sees all of it. From then on,
        contributors see what was given to them.
      </p>
      <Given {...props} />
      <Form onSubmit={() => void give()}>
        <ErrorSummary faults={faults} />
        <FieldGroup
          id="give-1"
          label="Sections to give"
          error={errorAt('give-1') ?? errorAt('unknown-section')}
        >
          {sections.map(({ id, ...section }, index) => (
            <Checkbox
              key={id}
              id={`give-${index + 1}`}
              label={sectionName(edition, section)}
              checked={chosen.includes(id)}
              onChange={(isChosen) =>
                setChosen(isChosen ? [...chosen, id] : chosen.filter((each) => each !== id))
              }
            />
          ))}
        </FieldGroup>
        <SomebodyFields
          label="Who fills them"
          people={who.people}
          value={to}
          onChange={setTo}
          errorAt={errorAt}
        />
        <Button type="submit" busy={sending}>
          Give
        </Button>
      </Form>
    </>
  );
};
