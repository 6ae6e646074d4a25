import { useState } from 'react';
import { isOpen } from '../../../../../shared/domain/submission-steps.ts';
import type { Book } from '../../../api/drafts/book.ts';
import { valuesIn } from '../../../api/drafts/values-in.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { askedSections } from '../section-words.ts';
import type { OpenReturn } from '../with-return.tsx';
import { workbookOf } from './workbook-of.ts';

/** Saves the return as a workbook, with what is answered already in its cells. */
export const DownloadWorkbook = ({ open, book }: { open: OpenReturn; book: Book }) => {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const save = async () => {
    setBusy(true);
    setFailed(false);
    try {
      const { saveForm } = await import('../../../workbook/form/save-form.ts');
      saveForm({
        ...workbookOf(open),
        sections:
          open.view.partly === true
            ? askedSections(open).map(({ id }) => id)
            : open.edition.sections.map(({ id }) => id),
        values: valuesIn(book),
        isDraft: true,
        isOpen: (question) => isOpen(open.view.submission, question),
        madeAt: Date.now(),
      });
    } catch {
      setFailed(true);
    }
    setBusy(false);
  };
  return (
    <>
      <Button busy={busy} tone="secondary" onClick={() => void save()}>
        Download the workbook
      </Button>
      {failed && (
        <Notice
          tone="failure"
          live="alert"
          title="The workbook could not be made. Reload this page and try again."
        />
      )}
    </>
  );
};
