import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { isOpen } from '../../../../../shared/domain/submission-steps.ts';
import { personalDataWarnings } from '../../../../../shared/questions/personal-data.ts';
import type { Book } from '../../../api/drafts/book.ts';
import { valuesIn } from '../../../api/drafts/values-in.ts';
import { PlaceList, PlannedSections } from '../../../fields/planned-sections.tsx';
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { plannedChanges } from '../../../workbook/form/planned-changes.ts';
import type { ReadForm } from '../../../workbook/form/read-form.ts';
import { seesSection } from '../section-words.ts';
import type { OpenReturn } from '../with-return.tsx';
import { answers, TakingOver } from './taking-over.tsx';
import { useTakingOver } from './use-taking-over.ts';

type Props = {
  readonly open: OpenReturn;
  readonly book: Book;
  readonly read: Extract<ReadForm, { ok: true }>;
  readonly fileName: string;
  /** What the button says that it does with so many answers. */
  readonly does?: string;
  /** Everything is saved, without a clash or a refusal. */
  readonly onSaved?: () => void;
  /** What can be done where nothing would change. */
  readonly unchanged?: ReactNode;
};

type Refused = Extract<ReadForm, { ok: false }> & { readonly fileName: string };

/** The workbook is not taken at all, and why. */
export const NotTaken = ({ words, places, fileName }: Refused) => (
  <>
    <Notice tone="failure" live="alert" title={words}>
      <p className="govuk-body">Nothing was changed. Put {fileName} right and choose it again.</p>
    </Notice>
    {places.length > 0 && <PlaceList places={places} />}
  </>
);

/** What a workbook would change, what it holds that is wrong, and what is left alone; saved only once that is confirmed. */
export const CheckedWorkbook = ({ open, book, read, fileName, does = 'Save', onSaved, unchanged }: Props) => {
  // As the return stood when the file was read: saving must not change the list under the reader’s eyes.
  const planned = useMemo(
    () =>
      plannedChanges(read.answers, {
        edition: open.edition,
        values: valuesIn(book),
        isOpen: (question) => isOpen(open.view.submission, question),
        sees: seesSection(open),
      }),
    [read, open, book],
  );
  const { taking, take } = useTakingOver(book);
  const isAllSaved = taking?.isDone === true && taking.saved === taking.all;
  const tell = useRef(onSaved);
  useEffect(() => {
    tell.current = onSaved;
  });
  useEffect(() => {
    if (isAllSaved) tell.current?.();
  }, [isAllSaved]);
  const changes = planned.flatMap((each) => each.changes);
  const personal = changes.flatMap(({ place, to }) =>
    personalDataWarnings(to).map((words) => ({ place, words })),
  );
  if (taking !== undefined)
    return <TakingOver taking={taking} at={open.at} isOnePage={open.variant.onePage} />;
  return (
    <>
      <p className="govuk-body" role="status">
        {fileName}: {answers(changes.length)} would change. Nothing is saved yet.
      </p>
      {read.wrong.length > 0 && (
        <Notice tone="warning" title={`${answers(read.wrong.length)} cannot be taken`}>
          <PlaceList places={read.wrong} />
          <p className="govuk-body">
            These stay as they are in the portal. Correct them in the workbook and choose it again, or answer
            them in the portal.
          </p>
        </Notice>
      )}
      {personal.length > 0 && (
        <Notice tone="warning" title="Look again: is this about one child or a named person?">
          <PlaceList places={personal} />
        </Notice>
      )}
      <PlannedSections planned={planned} />
      {changes.length > 0 ? (
        <Buttons>
          <Button onClick={() => take(changes)}>
            {does} {answers(changes.length)}
          </Button>
          <ButtonLink to={open.at} tone="secondary">
            Change nothing
          </ButtonLink>
        </Buttons>
      ) : (
        <>
          <Notice title="There is nothing to change: the portal says what the workbook says." />
          {unchanged}
        </>
      )}
    </>
  );
};
