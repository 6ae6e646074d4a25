import { useState } from 'react';
import { FileInput } from '../../../ui/file-input.tsx';
import type { ReadForm } from '../../../workbook/form/read-form.ts';
import type { OpenReturn } from '../with-return.tsx';
import { workbookOf } from './workbook-of.ts';

type Props = {
  readonly open: OpenReturn;
  readonly onRead: (read: ReadForm, fileName: string) => void;
};

const notLoaded: ReadForm = {
  ok: false,
  words: 'The file could not be read. Reload this page and choose it again.',
  places: [],
};

/** Chooses a workbook and reads it on this device; nothing is sent and nothing saved yet. */
export const ChooseWorkbook = ({ open, onRead }: Props) => {
  const [reading, setReading] = useState(false);
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    setReading(true);
    try {
      const { readFile } = await import('../../../workbook/form/read-file.ts');
      onRead(await readFile(file, workbookOf(open)), file.name);
    } catch {
      onRead(notLoaded, file.name);
    }
    setReading(false);
  };
  return (
    <>
      <FileInput
        id="workbook"
        label="The workbook that you filled in"
        hint="An .xlsx file made here, 50 MB at most. It is read on your device; you see what would change before anything is saved."
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        readAtOnce
        onChange={(file) => void read(file)}
      />
      <p className="govuk-body" role="status">
        {reading ? 'Reading the workbook…' : ''}
      </p>
    </>
  );
};
