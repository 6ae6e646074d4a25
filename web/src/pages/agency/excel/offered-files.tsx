import { useState } from 'react';
import type { OfferedFileView } from '../../../../../shared/contract/file-routes.ts';
import { instantInWords } from '../../../../../shared/domain/day-in-words.ts';
import type { Book } from '../../../api/drafts/book.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { useSend } from '../../../api/use-send.ts';
import { Asked, Failed } from '../../../ui/asked.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { ReadForm } from '../../../workbook/form/read-form.ts';
import type { OpenReturn } from '../with-return.tsx';
import { CheckedWorkbook } from './checked-workbook.tsx';
import { DeclineFile } from './decline-file.tsx';

type Props = { readonly open: OpenReturn; readonly book: Book; readonly file: OfferedFileView };

/** What the file says, as a workbook that was just read would say it. */
const asRead = (
  { edition }: OpenReturn,
  { answers, fileName }: OfferedFileView,
): Extract<ReadForm, { ok: true }> => {
  const questions = edition.sections.flatMap((section) => section.questions);
  return {
    ok: true,
    wrong: [],
    answers: answers.flatMap(({ section, question: id, part, value }) => {
      const question = questions.find((each) => each.id === id);
      if (question === undefined) return [];
      const place = `${fileName}, ${question.shortLabel}`;
      return [{ section, question, part, place, value, given: undefined }];
    }),
  };
};

const OfferedFile = ({ open, book, file }: Props) => {
  const { agencyId } = open;
  const { offer, roundId, boardName, by, at, fileName } = file;
  const [read] = useState(() => asRead(open, file));
  const [done, setDone] = useState<string>();
  const { send, sending, problem } = useSend('settle-file');
  const settle = async (words: string, reason?: string) => {
    const body =
      reason === undefined ? { offer, how: 'taken' as const } : { offer, how: 'declined' as const, reason };
    const outcome = await send({ params: { agencyId, roundId }, body });
    if (outcome?.ok) setDone(words);
  };
  return (
    <section>
      <h2 className="govuk-heading-m">Came to {boardName} as a file</h2>
      <p className="govuk-body">
        {by} put in {fileName}, {instantInWords(at)}. Reminders have stopped; the return counts as answered
        only with what you take over here, and as sent only once it is signed.
      </p>
      {problem && <Failed problem={problem} />}
      <CheckedWorkbook
        open={open}
        book={book}
        read={read}
        fileName={fileName}
        does="Take over"
        onSaved={() => void settle('Taken over. What the file said is not kept apart any more.')}
        unchanged={
          done === undefined && (
            <Button
              busy={sending}
              onClick={() => void settle('Confirmed: the return says what the file said.')}
            >
              Confirm: the return says what the file says
            </Button>
          )
        }
      />
      {done === undefined ? (
        <DeclineFile
          sending={sending}
          onDecline={(reason) =>
            void settle('Declined. Your board sees why; what the file said is erased.', reason)
          }
        />
      ) : (
        <Notice tone="good" live="status" title={done} />
      )}
    </section>
  );
};

/** What came to a board as a file for this return, for the lead to take over or to decline. */
export const OfferedFiles = ({ open, book }: { open: OpenReturn; book: Book }) => {
  const { agencyId, submissionId } = open;
  const asked = useAsk('list-offered-files', { params: { agencyId, submissionId } });
  return (
    <Asked of={asked} what="Loading the file">
      {({ files }) =>
        files.map((file) => <OfferedFile key={file.offer} open={open} book={book} file={file} />)
      }
    </Asked>
  );
};
