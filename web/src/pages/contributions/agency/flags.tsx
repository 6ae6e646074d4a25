import type { Contribution } from '../../../../../shared/domain/contributions/contribution.ts';
import { flagsOf } from '../../../../../shared/domain/contributions/flags.ts';
import { todayInLondon } from '../../../api/today.ts';
import { Notice } from '../../../ui/notice.tsx';
import { flagInWords } from '../words.ts';

/** What stands out, and what papers add. */
export const Flags = ({ contribution }: { contribution: Contribution }) => {
  const flags = flagsOf(contribution, todayInLondon());
  return (
    <>
      {flags.map((flag) => (
        <Notice key={flag.flag} tone="warning" title={flagInWords(flag)} />
      ))}
      {contribution.notes.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {contribution.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
};
