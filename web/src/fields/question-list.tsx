import { createElement, memo, Suspense, useSyncExternalStore } from 'react';
import { asked } from '../../../shared/forms/asked.ts';
import type { Edition, Section } from '../../../shared/forms/form.ts';
import type { Book } from '../api/drafts/book.ts';
import { valuesIn } from '../api/drafts/values-in.ts';
import { Loading } from '../ui/asked.tsx';
import { Status } from '../ui/status.tsx';
import { fieldFor } from './all-fields.tsx';
import type { QuestionFieldProps } from './field.ts';
import { Guidance } from './guidance.tsx';
import { LastTime } from './last-time.tsx';
import { ToldBeside } from './told-beside.tsx';

/** Whether a question can be answered anew, in a return that was sent back; undefined in any other. */
type Sent = 'back' | 'kept' | undefined;

const sentWords = {
  back: { shape: '!', words: 'Sent back: look at this answer again' },
  kept: { shape: '■', words: 'Not sent back: stays as you sent it' },
} as const;

type FilledProps = QuestionFieldProps & { readonly sent: Sent; readonly variant: string };

const Filled = memo(({ sent, variant, ...props }: FilledProps) => (
  <li className="question">
    {sent && (
      <p className="sent-back__question">
        <Status {...sentWords[sent]} tone={sent === 'back' ? 'warning' : 'quiet'} />
      </p>
    )}
    <Suspense fallback={<Loading />}>{createElement(fieldFor(props.question), props)}</Suspense>
    <ToldBeside question={props.question} edition={props.edition} variant={variant} book={props.book} />
    <LastTime question={props.question} section={props.section} />
    <Guidance question={props.question} />
  </li>
));

type Props = {
  readonly section: Section;
  readonly edition: Edition;
  readonly variant: string;
  readonly book: Book;
  readonly readOnly: boolean;
  /** The questions that a board sent back, which alone can be changed; null while all can. */
  readonly open: Readonly<Record<string, unknown>> | null;
};

/** The ids of the questions asked now; one string, so that typing redraws the list only when it changes. */
const askedIds = (edition: Edition, variant: string, book: Book, sectionId: string): string =>
  asked({ edition, variant, answers: valuesIn(book) })
    .filter(({ section }) => section.id === sectionId)
    .flatMap(({ questions }) => questions.map(({ id }) => id))
    .join(' ');

/** The questions of one section that are asked, given all that is answered so far. */
export const QuestionList = ({ section, edition, variant, book, readOnly, open }: Props) => {
  const sentOf = (id: string): Sent => {
    if (open === null) return undefined;
    return Object.hasOwn(open, id) ? 'back' : 'kept';
  };
  const ids = useSyncExternalStore(book.subscribe, () => askedIds(edition, variant, book, section.id)).split(
    ' ',
  );
  return (
    <ol className="questions">
      {section.questions
        .filter(({ id }) => ids.includes(id))
        .map((question) => (
          <Filled
            key={question.id}
            question={question}
            section={section.id}
            edition={edition}
            variant={variant}
            book={book}
            readOnly={readOnly || sentOf(question.id) === 'kept'}
            sent={sentOf(question.id)}
          />
        ))}
    </ol>
  );
};
