import { lazy, Suspense, useRef, useState, useSyncExternalStore } from 'react';
import { attachedBy } from '../../../shared/questions/attached.ts';
import type { GradeQuestion } from '../../../shared/questions/grade.ts';
import type { Book } from '../api/drafts/book.ts';
import { addressOf } from '../api/drafts/part-address.ts';
import { Loading } from '../ui/asked.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { QuestionFieldProps } from './field.ts';

const NotLoaded = () => (
  <Notice
    tone="failure"
    title="The evidence could not be loaded. Reload this page; what you have typed is kept."
  />
);

/** Loaded only where something is attached or added, so that filling stays light. */
const AttachedEvidence = lazy(async () => {
  try {
    return { default: (await import('./attached-evidence.tsx')).AttachedEvidence };
  } catch {
    return { default: NotLoaded };
  }
});

/** Ids of the evidence attached to one question; one string, so that typing elsewhere does not redraw. */
const attachedTo = (book: Book, section: string, question: string): string =>
  [...book.parts()]
    .flatMap(([key, { typed }]) => {
      const address = addressOf(key);
      if (address.section !== section || address.question !== question || typed !== true) return [];
      const attached = attachedBy(address.part);
      return attached?.kind === 'evidence' ? [attached.id] : [];
    })
    .sort()
    .join(' ');

const countInWords = (count: number): string =>
  count === 0 ? 'none yet' : `${count} ${count === 1 ? 'item' : 'items'}`;

/** What proves an answer: how many items, and a way to add to them. */
export const EvidencePart = (props: QuestionFieldProps<GradeQuestion>) => {
  const { question, section, book, readOnly } = props;
  const [adding, setAdding] = useState(false);
  const title = useRef<HTMLParagraphElement>(null);
  const joined = useSyncExternalStore(book.subscribe, () => attachedTo(book, section, question.id));
  const ids = joined === '' ? [] : joined.split(' ');
  if (readOnly && ids.length === 0) return null;
  return (
    <div className="evidence-part">
      <p className="evidence-part__title" ref={title} tabIndex={-1}>
        Evidence<span className="govuk-visually-hidden">, {question.shortLabel}</span>:{' '}
        {countInWords(ids.length)}{' '}
        {!readOnly && !adding && (
          <LinkButton onClick={() => setAdding(true)}>
            Add<span className="govuk-visually-hidden"> evidence, {question.shortLabel}</span>
          </LinkButton>
        )}
      </p>
      {(adding || ids.length > 0) && (
        <Suspense fallback={<Loading what="Loading your evidence" />}>
          <AttachedEvidence
            {...props}
            ids={ids}
            adding={adding}
            onEnd={() => {
              setAdding(false);
              title.current?.focus();
            }}
          />
        </Suspense>
      )}
    </div>
  );
};
