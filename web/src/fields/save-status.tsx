import { timeInLondon } from '../../../shared/domain/day-in-words.ts';
import type { Book } from '../api/drafts/book.ts';
import type { BookStanding } from '../api/drafts/book-standing.ts';
import { addressOf } from '../api/drafts/part-address.ts';
import { useBookStanding } from '../api/drafts/use-book.ts';
import { Button } from '../ui/button.tsx';
import { controlId } from './field.ts';

const words = (standing: BookStanding): string => {
  switch (standing.kind) {
    case 'saved':
      return standing.at === null ? 'Saves by itself' : `Saved ${timeInLondon(standing.at)}`;
    case 'saving':
      return 'Saving…';
    case 'kept':
      return standing.onDevice
        ? 'Not sent yet: kept on this device, tried again by itself'
        : 'Not sent yet: keep this page open';
    case 'signed-out':
      return 'Not sent yet: sign in again';
    case 'clash':
      return `Two texts for ${standing.parts.length === 1 ? 'one answer' : `${standing.parts.length} answers`}: choose`;
    case 'refused':
      return standing.because === 'outdated-page'
        ? 'The portal was updated: reload this page, your text is kept'
        : 'One answer could not be saved';
  }
};

const isTrouble = ({ kind }: BookStanding): boolean => kind !== 'saved' && kind !== 'saving';

const goTo = (key: string): void => {
  const { question, part } = addressOf(key);
  document.getElementById(controlId(question, part))?.focus();
};

/**
 * Whether everything typed has arrived. Seen at all times; said aloud only when it has not, since nobody wants to hear
 * “saved” after each pause. Where nothing can be typed it has only troubles to tell.
 */
export const SaveStatus = ({ book, readOnly }: { book: Book; readOnly: boolean }) => {
  const standing = useBookStanding(book);
  const [first] = standing.kind === 'clash' || standing.kind === 'refused' ? standing.parts : [];
  const trouble = isTrouble(standing);
  if (readOnly && !trouble) return null;
  return (
    <div className={trouble ? 'save-status save-status--trouble' : 'save-status'}>
      <span aria-hidden={trouble || undefined}>{words(standing)}</span>
      <span className="govuk-visually-hidden" role="alert">
        {trouble && words(standing)}
      </span>
      {first !== undefined && (
        <Button tone="secondary" onClick={() => goTo(first)}>
          Show
        </Button>
      )}
      {standing.kind === 'refused' && standing.because === 'outdated-page' && (
        <Button tone="secondary" onClick={() => window.location.reload()}>
          Reload
        </Button>
      )}
    </div>
  );
};
