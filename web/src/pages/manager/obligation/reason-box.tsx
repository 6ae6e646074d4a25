import type { Fault } from '../../../ui/error-summary.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

const most = 1000;

/** What is wrong with a reason; the server judges again. */
export function reasonFaults(reason: string): Fault[] {
  if (reason.trim() === '') return [{ field: 'reason', words: 'Give a reason' }];
  return reason.trim().length > most ? [{ field: 'reason', words: 'Use 1,000 characters at most' }] : [];
}

type Props = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
};

/** Why a manager decides as they do; kept in the history, where the board’s staff read it. */
export const ReasonBox = ({ value, onChange, error }: Props) => (
  <TextArea
    id="reason"
    label="Reason"
    hint="Kept in the history of this return. It may be disclosed if somebody asks for it: no details of a child or a colleague."
    value={value}
    onChange={onChange}
    error={error}
    most={most}
  />
);
