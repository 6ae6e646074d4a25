import { useState } from 'react';
import type { Day } from '../../../../../shared/domain/day.ts';
import { Button, ButtonLink, Buttons, PrintButton } from '../../../ui/button.tsx';
import { type Found, isFixed, type Shown } from '../with-contributions.tsx';
import { contributionsSheet } from './contributions-sheet.ts';

/** Fetched only by whoever wants a workbook. */
async function saveWorkbook(found: Found, today: Day): Promise<void> {
  const [{ writeWorkbook }, { saveFile }] = await Promise.all([
    import('../../../workbook/write-workbook.ts'),
    import('../../../workbook/save-file.ts'),
  ]);
  saveFile(`${found.round.id}-${today}.xlsx`, await writeWorkbook(contributionsSheet(found, today)));
}

/** What can be done with the overview; the manager changes things. */
export function ToDo({ found, isManager, here, today }: Shown & { readonly today: Day }) {
  const [failed, setFailed] = useState(false);
  const save = () => {
    setFailed(false);
    saveWorkbook(found, today).catch(() => setFailed(true));
  };
  return (
    <>
      {isManager && !isFixed(found) && (
        <Buttons>
          <ButtonLink to={`${here}/plan`} tone="secondary">
            Planned cost and figures
          </ButtonLink>
          <ButtonLink to={`${here}/requests`} tone="secondary">
            Requests by formula
          </ButtonLink>
          <ButtonLink to={`${here}/payments`} tone="secondary">
            Paste payments from the ledger
          </ButtonLink>
          <ButtonLink to={`${here}/agreement`} tone="secondary">
            Record the agreement
          </ButtonLink>
        </Buttons>
      )}
      <Buttons>
        <Button tone="secondary" onClick={save}>
          Download as Excel
        </Button>
        <PrintButton />
      </Buttons>
      {failed && (
        <p className="govuk-body" role="alert">
          The workbook could not be made. Reload this page and try again.
        </p>
      )}
    </>
  );
}
