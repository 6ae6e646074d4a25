import type { Edition } from '../../../../../shared/forms/form.ts';
import type { ReplyOf } from '../../../api/route-shapes.ts';
import type { WorkbookOf } from '../../../workbook/form/form-workbook.ts';

/** Which return of an agency a workbook is made for and read as. */
export const workbookOf = (
  { round, obligation }: Pick<ReplyOf<'get-obligation'>, 'round' | 'obligation'>,
  edition: Edition,
): WorkbookOf => ({
  edition,
  hash: round.edition,
  variant: obligation.variant,
  agencyId: obligation.agencyId,
  agencyName: obligation.agencyName,
  submissionId: obligation.submissionId,
  title: round.title,
});
