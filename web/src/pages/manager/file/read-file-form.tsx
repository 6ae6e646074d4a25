import { useState } from 'react';
import type { Edition } from '../../../../../shared/forms/form.ts';
import type { ReplyOf } from '../../../api/route-shapes.ts';
import { PlaceList } from '../../../fields/planned-sections.tsx';
import { FileInput } from '../../../ui/file-input.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { ReadForm } from '../../../workbook/form/read-form.ts';
import { PutIn } from './put-in.tsx';
import { workbookOf } from './workbook-of.ts';

type Props = {
  readonly found: ReplyOf<'get-obligation'>;
  readonly edition: Edition;
  readonly onDone: () => void;
};

const notLoaded: ReadForm = {
  ok: false,
  words: 'The file could not be read. Reload this page and choose it again.',
  places: [],
};

/** Chooses the file that the agency sent; it is read on this device, and put in only once the manager has seen it. */
export const ReadFileForm = ({ found, edition, onDone }: Props) => {
  const [chosen, setChosen] = useState<{ readonly read: ReadForm; readonly fileName: string }>();
  const [reading, setReading] = useState(false);
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    setReading(true);
    try {
      const { readFile } = await import('../../../workbook/form/read-file.ts');
      setChosen({ read: await readFile(file, workbookOf(found, edition)), fileName: file.name });
    } catch {
      setChosen({ read: notLoaded, fileName: file.name });
    }
    setReading(false);
  };
  return (
    <>
      <FileInput
        id="workbook"
        label="The workbook that the agency sent"
        hint="An .xlsx file made here or by the agency from its return, 50 MB at most. You see what it says before it is put in."
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        readAtOnce
        onChange={(file) => void read(file)}
      />
      <p className="govuk-body" role="status">
        {reading ? 'Reading the workbook…' : ''}
      </p>
      {chosen?.read.ok === false && (
        <>
          <Notice tone="failure" live="alert" title={chosen.read.words}>
            <p className="govuk-body">Nothing was put in of {chosen.fileName}.</p>
          </Notice>
          <PlaceList places={chosen.read.places} />
        </>
      )}
      {chosen?.read.ok === true && (
        <PutIn
          key={chosen.fileName}
          found={found}
          edition={edition}
          read={chosen.read}
          fileName={chosen.fileName}
          onDone={onDone}
        />
      )}
    </>
  );
};
