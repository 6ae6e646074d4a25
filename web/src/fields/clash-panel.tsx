import { useId, useState } from 'react';
import { instantInWords } from '../../../shared/domain/day-in-words.ts';
import { kindOf } from '../../../shared/questions/all-kinds.ts';
import type { Value } from '../api/drafts/part-state.ts';
import { usePart } from '../api/drafts/use-book.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/text-area.tsx';
import type { QuestionFieldProps } from './field.ts';

type Props = QuestionFieldProps & { readonly part: string };

const Side = ({ whose, text }: { whose: string; text: string }) => (
  <div className="clash__side">
    <p className="govuk-heading-s">{whose}</p>
    <p className="govuk-body clash__text">{text === '' ? 'Nothing: the answer was cleared' : text}</p>
  </div>
);

const Join = ({ mine, theirs, onUse }: { mine: string; theirs: string; onUse: (text: string) => void }) => {
  const [text, setText] = useState(`${mine}\n\n${theirs}`);
  const id = useId();
  return (
    <>
      <TextArea id={id} label="Both texts, to be joined" value={text} onChange={setText} rows={8} />
      <Button onClick={() => onUse(text)}>Use this text</Button>
    </>
  );
};

/**
 * Two texts for one answer, side by side, with who and when. Nothing is chosen beforehand, and the page behind stays as
 * it is.
 */
export const ClashPanel = ({ question, section, edition, book, part }: Props) => {
  const address = { section, question: question.id, part };
  const { typed, standing } = usePart(book, address);
  const [joining, setJoining] = useState(false);
  if (standing.kind !== 'clash') return null;

  const { theirs } = standing;
  const read = (value: Value): string =>
    value === null
      ? ''
      : (kindOf(question).inWords(question, { [part]: value }, edition)[0]?.text ?? String(value));
  const choose = (value: Value) => {
    setJoining(false);
    book.choose(address, value);
    document.getElementById(`${question.id}-${part}`)?.focus();
  };
  return (
    <fieldset className="govuk-fieldset clash">
      <legend className="clash__title">
        {theirs.by} changed this answer too. Both are kept: choose what shall stand.
      </legend>
      <div className="clash__sides">
        <Side whose="Yours, on this screen" text={read(typed)} />
        <Side
          whose={theirs.at === '' ? theirs.by : `${theirs.by}, ${instantInWords(theirs.at)}`}
          text={read(theirs.value)}
        />
      </div>
      <div className="govuk-button-group">
        <Button tone="secondary" onClick={() => choose(typed)}>
          Keep mine
        </Button>
        <Button tone="secondary" onClick={() => choose(theirs.value)}>
          Keep theirs
        </Button>
        {typeof typed === 'string' && typeof theirs.value === 'string' && part !== 'grade' && (
          <Button tone="secondary" onClick={() => setJoining(true)}>
            Join both
          </Button>
        )}
      </div>
      {joining && <Join mine={read(typed)} theirs={read(theirs.value)} onUse={choose} />}
    </fieldset>
  );
};
