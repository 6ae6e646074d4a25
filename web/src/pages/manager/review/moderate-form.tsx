import { useState } from 'react';
import type { Moderation } from '../../../../../shared/domain/review.ts';
import type { Snapshot } from '../../../../../shared/forms/freeze.ts';
import type { Problem } from '../../../api/problem.ts';
import { Button, Buttons } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { gradeWords } from './grade-words.ts';

type Props = {
  readonly id: string;
  /** “Standard 5” or “5.3”. */
  readonly what: string;
  readonly scale: Snapshot['scale'];
  /** The agency’s own grade, which cannot be chosen: that would be to agree. */
  readonly own: string;
  readonly before: Moderation | null;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly onSend: (moderation: Moderation) => void;
  readonly onCancel: () => void;
};

/** Another grade than the agency’s, with the reason that the agency will read in its feedback. */
export function ModerateForm({ id, what, scale, own, before, busy, problem, onSend, onCancel }: Props) {
  const [grade, setGrade] = useState(before?.grade);
  const [reason, setReason] = useState(before?.reason ?? '');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [gradeId, reasonId] = [`${id}-grade`, `${id}-reason`];
  const faultAt = (field: string) => faults.find((each) => each.field === field)?.words;

  const submit = () => {
    const wrong = [
      ...(grade === undefined
        ? [{ field: gradeId, words: `Choose the grade that the board finds for ${what}` }]
        : []),
      ...(reason.trim() === '' ? [{ field: reasonId, words: 'Say why the board finds another grade' }] : []),
    ];
    setFaults(wrong);
    if (grade !== undefined && wrong.length === 0) onSend({ grade, reason: reason.trim() });
  };

  return (
    <Form onSubmit={submit}>
      <ErrorSummary faults={problem === undefined ? faults : [{ words: problem.title }]} />
      <Radios
        id={gradeId}
        label={`The board finds ${what}`}
        hint={`The agency’s own grade, “${gradeWords(scale, own).words}”, stays beside it.`}
        error={faultAt(gradeId)}
        small
        value={grade}
        onChange={setGrade}
        options={scale
          .filter((step) => step.grade !== own)
          .map((step) => ({ value: step.grade as string, label: step.label }))}
      />
      <TextArea
        id={reasonId}
        label="Why"
        hint="The agency reads this in its feedback. No details of children or named staff."
        error={faultAt(reasonId)}
        rows={3}
        most={2000}
        value={reason}
        onChange={setReason}
      />
      <Buttons>
        <Button type="submit" busy={busy}>
          Keep the board’s grade
        </Button>
        <Button tone="secondary" onClick={onCancel}>
          Cancel
        </Button>
      </Buttons>
    </Form>
  );
}
