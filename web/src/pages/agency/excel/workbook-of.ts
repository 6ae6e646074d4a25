import type { WorkbookOf } from '../../../workbook/form/form-workbook.ts';
import { type OpenReturn, titleOf, whoseOf } from '../with-return.tsx';

/** Which return a workbook is made for and read into. */
export const workbookOf = (open: OpenReturn): WorkbookOf => ({
  edition: open.edition,
  hash: open.view.submission.edition,
  variant: open.variant.id,
  agencyId: open.agencyId,
  agencyName: whoseOf(open),
  submissionId: open.submissionId,
  title: titleOf(open),
});
