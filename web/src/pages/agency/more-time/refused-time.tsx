import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import type { Obligation } from '../../../../../shared/domain/obligation.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { Asked } from '../../../ui/asked.tsx';
import { Notice } from '../../../ui/notice.tsx';

/** The board's no to the last request, with its reason. */
export const RefusedTime = ({ agencyId, roundId }: Pick<Obligation, 'agencyId' | 'roundId'>) => {
  const asked = useAsk('get-refused-time', { params: { agencyId, roundId } });
  return (
    <Asked of={asked} what="Loading the board’s reason">
      {({ until, on, reason }) => (
        <Notice tone="warning" title={`The board could not give you time until ${dayInWords(until)}`}>
          <p className="govuk-body">
            {reason === null
              ? `Decided on ${dayInWords(on)}. The reason is no longer kept.`
              : `Its reason, given on ${dayInWords(on)}: ${reason}`}
          </p>
          <p className="govuk-body">You may ask again, for another day or with more to say.</p>
        </Notice>
      )}
    </Asked>
  );
};
