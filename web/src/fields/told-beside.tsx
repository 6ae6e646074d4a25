import { useSyncExternalStore } from 'react';
import { toldOf } from '../../../shared/forms/checks.ts';
import type { Edition } from '../../../shared/forms/form.ts';
import type { Question } from '../../../shared/questions/all-kinds.ts';
import type { Book } from '../api/drafts/book.ts';
import { valuesIn } from '../api/drafts/values-in.ts';
import { Told } from './told.tsx';

type Props = {
  readonly question: Question;
  readonly edition: Edition;
  readonly variant: string;
  readonly book: Book;
};

const levels = ['error', 'warning'] as const;

/** What should hold between the answers on the screen and does not, beside the question it is about. */
export const ToldBeside = ({ question, edition, variant, book }: Props) => {
  const told = useSyncExternalStore(book.subscribe, () => {
    if (edition.checks === undefined) return '';
    const form = { edition, variant, answers: valuesIn(book) };
    return levels
      .flatMap((level) => toldOf(question, form, level).map(({ words }) => `${level} ${words}`))
      .join('\n');
  });
  return edition.checks === undefined ? null : (
    <div role="status">
      {levels.map((level) => (
        <Told
          key={level}
          level={level}
          words={told
            .split('\n')
            .filter((line) => line.startsWith(`${level} `))
            .map((line) => line.slice(level.length + 1))}
        />
      ))}
    </div>
  );
};
