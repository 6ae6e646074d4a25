import { useState } from 'react';
import type { Edition } from '../../../../../shared/forms/form.ts';
import type { ReplyOf } from '../../../api/route-shapes.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { lastReceived } from './last-received.ts';
import { workbookOf } from './workbook-of.ts';

type Props = { readonly found: ReplyOf<'get-obligation'>; readonly edition: Edition };

/** Saves a workbook for an agency whose people do not sign in: blank, or with what it last sent. */
export const DownloadBlank = ({ found, edition }: Props) => {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const save = async () => {
    setBusy(true);
    setFailed(false);
    try {
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
