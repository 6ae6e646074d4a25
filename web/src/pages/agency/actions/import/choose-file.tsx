import { useState } from 'react';
import { FormGroup } from '../../../../ui/form-group.tsx';
import type { ReadPlan } from '../../../../workbook/read-plan.ts';

type Props = { readonly onRead: (read: ReadPlan, fileName: string) => void };

const notLoaded: ReadPlan = {
  ok: false,
  words: 'The file could not be read. Reload this page and choose it again.',
  cells: [],
};

async function readFile(file: File): Promise<ReadPlan> {
  try {
    const { readPlan } = await import('../../../../workbook/read-plan.ts');
    return readPlan(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return notLoaded;
  }
}

/** Chooses a workbook and reads it in the browser; nothing is sent yet. The same file can be chosen again after it was corrected. */
export const ChooseFile = ({ onRead }: Props) => {
  const [reading, setReading] = useState(false);
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    setReading(true);
    onRead(await readFile(file), file.name);
    setReading(false);
  };
  return (
    <FormGroup
      id="workbook"
      label="The workbook (.xlsx)"
      hint="Saved from the plan here, with the same columns. A row without a number is added; a row with one changes that action."
    >
      <input
        className="govuk-file-upload"
        id="workbook"
        type="file"
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-describedby="workbook-hint"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          void read(file);
          event.target.value = '';
        }}
      />
      <p className="govuk-body" role="status">
        {reading ? 'Reading the workbook…' : ''}
      </p>
    </FormGroup>
  );
};
