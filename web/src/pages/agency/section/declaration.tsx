import { useState, useSyncExternalStore } from 'react';
import { instantInWords } from '../../../../../shared/domain/day-in-words.ts';
import { isOpen } from '../../../../../shared/domain/submission-steps.ts';
import { asked } from '../../../../../shared/forms/asked.ts';
import { type Section, sectionName } from '../../../../../shared/forms/form.ts';
import { gapsIn } from '../../../../../shared/forms/gaps.ts';
import type { Book } from '../../../api/drafts/book.ts';
import type { BookStanding } from '../../../api/drafts/book-standing.ts';
import { useBookStanding } from '../../../api/drafts/use-book.ts';
import { useSend } from '../../../api/use-send.ts';
import { controlId } from '../../../fields/field.ts';
import { Failed } from '../../../ui/asked.tsx';
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { filledOnScreen } from '../filled-on-screen.ts';
import type { OpenReturn } from '../with-return.tsx';

type Props = {
  readonly open: OpenReturn;
  readonly book: Book;
  readonly section: Section;
  readonly next: Section | undefined;
};

/** What is missing on the screen at this moment, each with its control. */
const faultsIn = ({ open, book, section }: Props): Fault[] => {
  const form = filledOnScreen(open, book);
  return asked(form)
    .filter((each) => each.section.id === section.id)
    .flatMap((each) => gapsIn(each, form))
    .filter(({ question }) => isOpen(open.view.submission, question))
    .map(({ question, part, words }) => ({ words, field: controlId(question, part) }));
};

/** What has not arrived waits for a person where two texts stand side by side, or one was not taken; else for the network. */
const waitingWords = ({ kind }: BookStanding): string => {
  if (kind === 'clash') return 'Two texts stand for one answer: choose which shall stand.';
  if (kind === 'refused') return 'One answer could not be saved: look at what is said beside it.';
  return 'What you typed last is still being saved.';
};

/** “This section is complete”: said by a person, told what is missing, taken back as easily; and the way on. */
export const Declaration = (props: Props) => {
  const { open, book, section, next } = props;
  const { send, sending, problem } = useSend('declare-section');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const mayDeclare = !open.readOnly && section.questions.some(({ id }) => isOpen(open.view.submission, id));
  const progress = open.view.sections.find((each) => each.section === section.id);
  const [complete, setComplete] = useState(progress?.complete ?? null);
  const unsent = useSyncExternalStore(book.subscribe, book.unsent);
  const standing = useBookStanding(book);

  const declare = async (isComplete: boolean) => {
    const missing = isComplete ? faultsIn(props) : [];
    setFaults(missing);
    if (missing.length > 0) return;
    book.flush();
    const { agencyId, submissionId } = open;
    const outcome = await send({
      params: { agencyId, submissionId, section: section.id },
      body: { complete: isComplete },
    });
    if (!outcome?.ok) return;
    open.again();
    setComplete(outcome.data.sections.find((each) => each.section === section.id)?.complete ?? null);
  };

  return (
    <div className="declaration no-print">
      <ErrorSummary faults={faults} title="Not complete yet" />
      {problem && <Failed problem={problem} />}
      <div role="status">
        {complete !== null && (
          <Notice tone="good" title={`Declared complete by ${complete.by}, ${instantInWords(complete.at)}`} />
        )}
      </div>
      {unsent > 0 && <p className="govuk-hint">{waitingWords(standing)}</p>}
      <Buttons>
        {mayDeclare && complete === null && (
          <Button busy={sending} onClick={() => void declare(true)}>
            This section is complete
          </Button>
        )}
        {mayDeclare && complete !== null && (
          <Button tone="secondary" busy={sending} onClick={() => void declare(false)}>
            Not complete after all
          </Button>
        )}
        <ButtonLink
          tone={complete === null ? 'secondary' : 'plain'}
          to={next === undefined ? `${open.at}/check` : `${open.at}/sections/${next.id}`}
        >
          {next === undefined ? 'Check your answers' : `Next: ${sectionName(open.edition, next)}`}
        </ButtonLink>
      </Buttons>
    </div>
  );
};
