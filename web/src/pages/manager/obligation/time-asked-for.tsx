import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { Found } from './found.ts';

/** The agency’s open request for more time, with its reason; nothing where it has none. */
export const TimeAskedFor = ({ found: { obligation, timeline } }: { found: Found }) => {
  const { askedForUntil } = obligation;
  if (askedForUntil === null) return null;
  const reason = timeline.findLast(({ kind }) => kind === 'time-asked-for')?.reason;
  return (
    <Notice tone="warning" title={`The agency asks for more time, until ${dayInWords(askedForUntil)}`}>
      {reason && <p className="govuk-body">Its reason: {reason}</p>}
      <p className="govuk-body">
        Giving more time answers the request. If you cannot, say no with a reason, so that they hear from you.
      </p>
    </Notice>
  );
};
