import { useState } from 'react';
import type { Outcome } from '../api/call.ts';
import { faultsOf } from '../api/faults-of.ts';
import { Button } from '../ui/button.tsx';
import { ErrorSummary, type Fault } from '../ui/error-summary.tsx';
import { Form } from '../ui/form.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextWarnings } from './text-warnings.tsx';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly most: number;
  readonly does: string;
  /** What to do where nothing is written. */
  readonly empty: string;
  readonly busy: boolean;
  readonly onSay: (text: string) => Promise<Outcome<unknown> | undefined>;
};

/** One text and the button that sends it. What was typed stays until it has been taken. */
export function SayBox({ id, label, hint, most, does, empty, busy, onSay }: Props) {
  const [text, setText] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const say = async () => {
    if (text.trim() === '') return setFaults([{ field: id, words: empty }]);
    setFaults([]);
    const outcome = await onSay(text);
    if (outcome === undefined) return;
    if (outcome.ok) setText('');
    else setFaults(faultsOf(outcome.problem, () => id));
  };
  return (
    <Form onSubmit={() => void say()}>
      <ErrorSummary faults={faults} />
      <TextArea
        id={id}
        label={label}
        hint={hint}
        value={text}
        onChange={setText}
        most={most}
        error={faults[0]?.words}
        below={<TextWarnings text={text} />}
      />
      <Button type="submit" busy={busy}>
        {does}
      </Button>
    </Form>
  );
}
