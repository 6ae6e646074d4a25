import type { Agreement } from '../../../../shared/domain/contributions/plan.ts';
import { dayInWords } from '../../../../shared/domain/day-in-words.ts';
import { SummaryList } from '../../ui/summary-list.tsx';
import { methodInWords } from './words.ts';

/** The protocol on which the partners agreed. */
export const AgreementLines = ({ agreement }: { agreement: Agreement | null }) => (
  <>
    <h2 className="govuk-heading-m">The agreed protocol</h2>
    {agreement === null ? (
      <p className="govuk-body">No agreement is recorded for this round.</p>
    ) : (
      <SummaryList
        lines={[
          { key: 'Method', value: methodInWords(agreement.method) },
          { key: 'Agreed on', value: dayInWords(agreement.on) },
          { key: 'Recorded in', value: agreement.minute },
          {
            key: 'Next review',
            value: agreement.nextReview === null ? 'No day recorded' : dayInWords(agreement.nextReview),
          },
        ]}
      />
    )}
  </>
);
