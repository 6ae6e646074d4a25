import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Lessons, LessonsTold } from '../../../../../shared/domain/lessons.ts';
import { faultsOf } from '../../../api/faults-of.ts';
import { useSend } from '../../../api/use-send.ts';
import { withNotice } from '../../../ui/arrival-notice.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { type TypedLessons, toldFrom, wrongIn } from './typed-lessons.ts';

const typedOf = (lessons: Lessons | null): TypedLessons => ({
  hours: lessons?.hours === null || lessons === null ? '' : String(lessons.hours),
  hard: lessons?.hard ?? '',
  improve: lessons?.improve ?? '',
});

const most = 2000;
const noDetails = 'No details of a child or a colleague.';

type Props = {
  readonly agencyId: string;
  readonly submissionId: string;
  readonly lessons: Lessons | null;
};

/** Three questions, each of which may be left blank. */
export const LessonsForm = ({ agencyId, submissionId, lessons }: Props) => {
  const [typed, setTyped] = useState(() => typedOf(lessons));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('put-lessons');
  const navigate = useNavigate();
  const change = (part: Partial<TypedLessons>) => setTyped({ ...typed, ...part });
  const errorAt = (field: string) => faults.find((each) => each.field === field)?.words;

  const tell = async () => {
    const wrong = wrongIn(typed);
    setFaults(wrong);
    if (wrong.length > 0) return;
    const body: LessonsTold = { ...toldFrom(typed), sequence: lessons?.sequence ?? 0 };
    const outcome = await send({ params: { agencyId, submissionId }, body });
    if (outcome?.ok)
      await navigate(`/agency/${agencyId}`, {
        state: withNotice('Thank you. The board reads this together with what other agencies told.'),
      });
    else if (outcome) setFaults(faultsOf(outcome.problem, (path) => path));
  };

  return (
    <Form onSubmit={() => void tell()}>
      <ErrorSummary faults={faults} />
      <TextInput
        id="hours"
        label="How many hours did the return take?"
        hint="All colleagues together, as near as you can say, such as 6 or 2.5. From the hours reported the form says how long it takes."
        value={typed.hours}
        onChange={(hours) => change({ hours })}
        error={errorAt('hours')}
        inputMode="decimal"
        width={4}
        suffix="hours"
      />
      <TextArea
        id="hard"
        label="What was hard?"
        hint={noDetails}
        value={typed.hard}
        onChange={(hard) => change({ hard })}
        error={errorAt('hard')}
        most={most}
      />
      <TextArea
        id="improve"
        label="What should be better next time?"
        hint={noDetails}
        value={typed.improve}
        onChange={(improve) => change({ improve })}
        error={errorAt('improve')}
        most={most}
      />
      <Button type="submit" busy={sending}>
        {lessons === null ? 'Tell the board' : 'Save the change'}
      </Button>
    </Form>
  );
};
