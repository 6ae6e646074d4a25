import { isOpen } from '../../../../../shared/domain/submission-steps.ts';
import type { Book } from '../../../api/drafts/book.ts';
import { valuesIn } from '../../../api/drafts/values-in.ts';
import { MakeFile } from '../../../ui/make-file.tsx';
import { askedSections } from '../section-words.ts';
import type { OpenReturn } from '../with-return.tsx';
import { workbookOf } from './workbook-of.ts';

/** Saves the return as a workbook, with what is answered already in its cells. */
export const DownloadWorkbook = ({ open, book }: { open: OpenReturn; book: Book }) => {
  const save = async () => {
    const { saveForm } = await import('../../../workbook/form/save-form.ts');
    const sections = open.view.partly === true ? askedSections(open) : open.edition.sections;
    saveForm({
      ...workbookOf(open),
      sections: sections.map(({ id }) => id),
      values: valuesIn(book),
      isDraft: true,
      isOpen: (question) => isOpen(open.view.submission, question),
      madeAt: Date.now(),
    });
  };
  return (
    <MakeFile
      words="Download the workbook"
      failure="The workbook could not be made. Reload this page and try again."
      make={save}
    />
  );
};
