import { isRealDay } from '../../../../shared/domain/day.ts';
import type { OutsideApproval } from '../../../../shared/domain/submission.ts';
import { todayInLondon } from '../../api/today.ts';
import { DateInput } from '../../ui/date-input.tsx';
import type { Fault } from '../../ui/error-summary.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';

export const noApproval: OutsideApproval = { approverRole: '', on: '', proof: '' };

/** What is missing or wrong about an approval given elsewhere. */
export const outsideApprovalFaults = ({ approverRole, on, proof }: OutsideApproval): Fault[] => {
  const dayWords = !isRealDay(on)
    ? 'Enter the day of the approval, such as 27 3 2026'
    : on > todayInLondon()
      ? 'The approval was given today or earlier'
      : undefined;
  return [
    ...(approverRole.trim() === '' ? [{ words: 'Say who approved, by role', field: 'approver-role' }] : []),
    ...(dayWords === undefined ? [] : [{ words: dayWords, field: 'approved-on' }]),
    ...(proof.trim() === '' ? [{ words: 'Say how the approval is recorded', field: 'approval-proof' }] : []),
  ];
};

type Props = {
  readonly value: OutsideApproval;
  readonly onChange: (value: OutsideApproval) => void;
  readonly faults: readonly Fault[];
};

/** Who approved, by role; when; and the minute, mail or meeting that proves it. */
export const OutsideApprovalFields = ({ value, onChange, faults }: Props) => {
  const errorAt = (field: string) => faults.find((fault) => fault.field === field)?.words;
  return (
    <>
      <TextInput
        id="approver-role"
        label="Who approved it, by role"
        hint="For example, Director of Nursing. No name is needed."
        value={value.approverRole}
        onChange={(approverRole) => onChange({ ...value, approverRole })}
        error={errorAt('approver-role')}
      />
      <DateInput
        id="approved-on"
        label="When it was approved"
        value={value.on}
        onChange={(on) => onChange({ ...value, on })}
        error={errorAt('approved-on')}
      />
      <TextArea
        id="approval-proof"
        label="How the approval is recorded"
        hint="The minute, mail or meeting that proves it. It is shown as “approved outside the portal”."
        value={value.proof}
        onChange={(proof) => onChange({ ...value, proof })}
        error={errorAt('approval-proof')}
        most={1000}
        rows={3}
      />
    </>
  );
};
