import type { Edition } from '../../../../../shared/forms/form.ts';
import type { ReplyOf } from '../../../api/route-shapes.ts';
import { MakeFile } from '../../../ui/make-file.tsx';
import { lastReceived } from './last-received.ts';
import { workbookOf } from './workbook-of.ts';

type Props = { readonly found: ReplyOf<'get-obligation'>; readonly edition: Edition };

/** Saves a workbook for an agency whose people do not sign in: blank, or with what it last sent. */
export const DownloadBlank = ({ found, edition }: Props) => {
  const save = async () => {
    const [{ saveForm }, values] = await Promise.all([
      import('../../../workbook/form/save-form.ts'),
      lastReceived(found),
    ]);
    saveForm({
      ...workbookOf(found, edition),
      sections: edition.sections.map(({ id }) => id),
      values,
      isDraft: false,
      isOpen: () => true,
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
