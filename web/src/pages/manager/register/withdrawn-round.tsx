import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import type { Round } from '../../../../../shared/domain/round.ts';
import { Notice } from '../../../ui/notice.tsx';

/** That a round was withdrawn, when and why. */
export const WithdrawnRound = ({ round: { withdrawn } }: { round: Round }) =>
  withdrawn === undefined ? null : (
    <Notice title={`Withdrawn on ${dayInWords(withdrawn.on)}: nobody owes anything for this round`}>
      <p className="govuk-body">Reason: {withdrawn.reason}</p>
      <p className="govuk-body">
        The leads who were invited have been told. What agencies had written stays with them, to be read.
      </p>
    </Notice>
  );
