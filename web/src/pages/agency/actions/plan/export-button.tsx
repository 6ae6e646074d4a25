import { useState } from 'react';
import type { ActionPlanView } from '../../../../../../shared/contract/action-shapes.ts';
import type { Day } from '../../../../../../shared/domain/day.ts';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';

type Props = { readonly plan: ActionPlanView; readonly today: Day };

/** Saves the whole plan as a workbook, with the same columns that an import reads. */
export const ExportButton = ({ plan, today }: Props) => {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const save = async () => {
    setBusy(true);
    setFailed(false);
    try {
      const { savePlan } = await import('../../../../workbook/save-plan.ts');
      await savePlan(plan, today);
    } catch {
      setFailed(true);
    }
    setBusy(false);
  };
  return (
    <>
      <Button tone="secondary" busy={busy} onClick={() => void save()}>
        Save as Excel
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
