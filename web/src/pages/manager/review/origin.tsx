import type { QuestionChange } from '../../../../../shared/forms/compare.ts';
import { Status } from '../../../ui/status.tsx';
import type { EarlierReturn } from './on-the-desk.ts';

const sinceRound = ({ standing, confirmed }: QuestionChange) => {
  if (standing === 'new') return { shape: '●', words: 'New: not answered last round' };
  if (standing === 'changed') return { shape: '◑', words: 'Changed since last round' };
  return confirmed
    ? { shape: '✓', words: 'Confirmed: last round’s answer still holds' }
    : { shape: '○', words: 'The same words as last round' };
};

const sinceVersion = ({ standing }: QuestionChange, title: string) => {
  if (standing === 'new') return { shape: '●', words: `New since ${title}` };
  return standing === 'changed'
    ? { shape: '◑', words: `Changed since ${title}` }
    : { shape: '○', words: `Unchanged since ${title}` };
};

type Props = { readonly change: QuestionChange; readonly against: EarlierReturn };

/** Where an answer comes from: confirmed, changed or new; and what was attached or taken away meanwhile. */
export const Origin = ({ change, against }: Props) => {
  const { added, removed } = change.attached;
  const says = against.kind === 'round' ? sinceRound(change) : sinceVersion(change, against.title);
  return (
    <p className="desk__origin">
      <Status {...says} tone="quiet" />
      {change.standing === 'changed' && added.length > 0 && <span> Attached since: {added.join('; ')}.</span>}
      {change.standing === 'changed' && removed.length > 0 && (
        <span> No longer attached: {removed.join('; ')}.</span>
      )}
    </p>
  );
};
