import { useEffect, useState } from 'react';
import type { FeedbackDesk } from '../../../../../shared/contract/feedback-shapes.ts';
import { isRealDay } from '../../../../../shared/domain/day.ts';
import { call } from '../../../api/call.ts';
import { faultsOf } from '../../../api/faults-of.ts';
import { useSend } from '../../../api/use-send.ts';
import { Prose } from '../../../fields/prose.tsx';
import { TextWarnings } from '../../../fields/text-warnings.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { About } from './desk.tsx';

const most = 5000;

type Props = {
  readonly desk: FeedbackDesk;
  readonly about: About;
  readonly onSaved: (desk: FeedbackDesk) => void;
};

const faultsIn = (opening: string, answerBy: string): Fault[] => [
  ...(opening.trim() === '' ? [{ field: 'opening', words: 'Write how the letter begins' }] : []),
  ...(answerBy === '' || isRealDay(answerBy)
    ? []
    : [{ field: 'answer-by', words: 'Enter a real day, or leave it empty' }]),
];

const controls: Record<string, string> = { opening: 'opening', closing: 'closing', answerBy: 'answer-by' };

/** The manager’s own words. What was typed stays in the boxes until it has been taken, whoever else saves. */
export function DraftForm({ desk, about, onSaved }: Props) {
  const start = desk.feedback ?? desk.suggested;
  const [opening, setOpening] = useState(start.opening);
  const [closing, setClosing] = useState(start.closing);
  const [answerBy, setAnswerBy] = useState(start.answerBy ?? '');
  const [seen, setSeen] = useState(desk.feedback?.saved ?? 0);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [theirs, setTheirs] = useState<FeedbackDesk['feedback']>(null);
  const { send, sending } = useSend('save-feedback');
  const kept = desk.feedback;
  const isSaved =
    kept !== null &&
    kept.opening === opening.trim() &&
    kept.closing === closing.trim() &&
    (kept.answerBy ?? '') === answerBy;
  const faultAt = (field: string) => faults.find((each) => each.field === field)?.words;

  const untouched =
    opening === start.opening && closing === start.closing && answerBy === (start.answerBy ?? '');
  useEffect(() => {
    if (isSaved || untouched) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isSaved, untouched]);

  const save = async () => {
    const wrong = faultsIn(opening, answerBy);
    setFaults(wrong);
    if (wrong.length > 0) return;
    const { state } = desk.obligation;
    const version = 'version' in state ? state.version : 1;
    const body = { opening, closing, answerBy: answerBy === '' ? null : answerBy, version, saved: seen };
    const outcome = await send({ params: about, body });
    if (outcome === undefined) return;
    if (outcome.ok) {
      setTheirs(null);
      setSeen(outcome.data.feedback?.saved ?? seen);
      return onSaved(outcome.data);
    }
    setFaults(faultsOf(outcome.problem, (path) => controls[path]));
    if (outcome.problem.type !== 'changed-meanwhile') return;
    const now = await call('get-feedback-desk', { params: about });
    if (now.ok) setTheirs(now.data.feedback);
  };

  return (
    <Form onSubmit={() => void save()}>
      <h2 className="govuk-heading-m">Your words</h2>
      <ErrorSummary faults={faults} />
      {theirs && (
        <Notice tone="warning" live="alert" title={`${theirs.savedBy.name} has saved this meanwhile`}>
          <Details summary="Their words">
            <Prose text={`${theirs.opening}\n\n${theirs.closing}`} />
          </Details>
          <Button
            tone="secondary"
            onClick={() => {
              setSeen(theirs.saved);
              setTheirs(null);
              setFaults([]);
            }}
          >
            Go on with mine, in place of theirs
          </Button>
        </Notice>
      )}
      <TextArea
        id="opening"
        label="How the letter begins"
        hint="The strengths and comments of the review, the grades and the challenges follow by themselves."
        value={opening}
        onChange={setOpening}
        rows={5}
        most={most}
        error={faultAt('opening')}
        below={<TextWarnings text={opening} />}
      />
      <TextArea
        id="closing"
        label="How it ends"
        value={closing}
        onChange={setClosing}
        rows={4}
        most={most}
        error={faultAt('closing')}
        below={<TextWarnings text={closing} />}
      />
      <DateInput
        id="answer-by"
        label="By when should the agency answer? (optional)"
        hint="For example, 26 3 2027. Challenges without a day of their own have this one."
        value={answerBy}
        onChange={setAnswerBy}
        error={faultAt('answer-by')}
      />
      <Button type="submit" busy={sending} tone={isSaved ? 'secondary' : 'plain'}>
        Save and preview
      </Button>
      <p className="govuk-hint" role="status">
        {isSaved ? `Saved by ${kept.savedBy.name}.` : 'Not saved yet.'}
      </p>
    </Form>
  );
}
