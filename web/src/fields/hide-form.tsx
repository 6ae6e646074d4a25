import { useState } from 'react';
import { fewestSigns } from '../../../shared/domain/redaction-words.ts';
import type { SaidPart } from '../../../shared/forms/redact.ts';
import type { Outcome } from '../api/call.ts';
import { faultsOf } from '../api/faults-of.ts';
import { Button } from '../ui/button.tsx';
import { Radios } from '../ui/choices.tsx';
import { ErrorSummary, type Fault } from '../ui/error-summary.tsx';
import { Form } from '../ui/form.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';

/** What is to be hidden; `passage` is null for all that stands there. */
export type ToHide = {
  readonly question: string;
  readonly part: string;
  readonly passage: string | null;
  readonly reason: string;
};

type Typed = {
  readonly chosen: SaidPart | undefined;
  readonly all: boolean;
  readonly passage: string;
  readonly reason: string;
};

const controls: Record<string, string> = {
  question: 'part',
  part: 'part',
  passage: 'passage',
  'words-not-there': 'passage',
  reason: 'reason',
  'reason-repeats-it': 'reason',
};

const signsIn = (text: string): number => [...text.replace(/\s/g, '')].length;

function faultsIn({ chosen, all, passage, reason }: Typed): Fault[] {
  if (chosen === undefined) return [{ words: 'Choose the answer', field: 'part' }];
  const words = all ? chosen.text : passage;
  return [
    ...(signsIn(words) < fewestSigns
      ? [{ words: `Give at least ${fewestSigns} characters, exactly as they are shown`, field: 'passage' }]
      : []),
    ...(!all && signsIn(words) >= fewestSigns && !chosen.text.includes(words.trim())
      ? [
          {
            words: 'These words do not stand in that answer: copy them exactly as they are shown',
            field: 'passage',
          },
        ]
      : []),
    ...(reason.trim() === '' ? [{ words: 'Give a reason', field: 'reason' }] : []),
  ];
}

type Props = {
  readonly parts: readonly SaidPart[];
  readonly sending: boolean;
  readonly onHide: (toHide: ToHide) => Promise<Outcome<unknown> | undefined>;
  readonly onHidden: () => void;
};

const keyOf = ({ question, part }: SaidPart): string => `${question} ${part}`;

/** Which words of which answer are to be hidden, and why. Nothing of it stands in an address. */
export const HideForm = ({ parts, sending, onHide, onHidden }: Props) => {
  const [key, setKey] = useState('');
  const [how, setHow] = useState<'words' | 'all'>('words');
  const [passage, setPassage] = useState('');
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const chosen = parts.find((each) => keyOf(each) === key);
  const all = how === 'all' && chosen?.typed === true;
  const errorAt = (field: string) => faults.find((fault) => fault.field === field)?.words;

  const hide = async () => {
    const wrong = faultsIn({ chosen, all, passage, reason });
    setFaults(wrong);
    if (wrong.length > 0 || chosen === undefined) return;
    const { question, part } = chosen;
    const outcome = await onHide({ question, part, passage: all ? null : passage.trim(), reason });
    if (outcome?.ok) onHidden();
    else if (outcome) setFaults(faultsOf(outcome.problem, (path) => controls[path]));
  };

  return (
    <Form onSubmit={() => void hide()}>
      <ErrorSummary faults={faults} />
      <Notice title="What you hide is seen by nobody from that moment">
        <p className="govuk-body">
          It goes from every version of the return and from the PDF, at the agency and at every board. The
          board’s manager then has it erased for ever, or puts it back.
        </p>
      </Notice>
      <Select
        id="part"
        label="Which answer is it in?"
        options={parts.map((each) => ({ value: keyOf(each), label: each.words }))}
        value={key}
        onChange={setKey}
        error={errorAt('part')}
      />
      {chosen && <blockquote className="govuk-inset-text frozen__text">{chosen.text}</blockquote>}
      {chosen?.typed && (
        <Radios
          id="how"
          label="How much of it?"
          value={how}
          onChange={setHow}
          options={[
            { value: 'words', label: 'Some words, such as a name' },
            { value: 'all', label: 'All of this answer' },
          ]}
        />
      )}
      {!all && (
        <TextArea
          id="passage"
          label="The words that should not be seen"
          hint="Copy them exactly as they are shown. They are hidden wherever this agency’s returns have them; capital and small letters count."
          value={passage}
          onChange={setPassage}
          error={errorAt('passage')}
          rows={2}
        />
      )}
      <TextArea
        id="reason"
        label="Why should they not be seen?"
        hint="“It names a child”, for example. This stays: do not write the words again."
        value={reason}
        onChange={setReason}
        error={errorAt('reason')}
        most={1000}
        rows={2}
      />
      <Button type="submit" tone="warning" busy={sending}>
        Hide it now
      </Button>
    </Form>
  );
};
