import { dayInWords, instantInWords } from '../../../shared/domain/day-in-words.ts';
import type { SubmittedVersion } from '../../../shared/domain/submission.ts';
import { type SummaryLine, SummaryList } from '../ui/summary-list.tsx';

const approval = ({ outsideApproval, signedBy }: SubmittedVersion): SummaryLine[] =>
  outsideApproval === null
    ? [{ key: 'Signed off by', value: `${signedBy.name}, ${signedBy.role}` }]
    : [
        {
          key: 'Approved outside the portal',
          value: `${outsideApproval.approverRole}, ${dayInWords(outsideApproval.on)}. ${outsideApproval.proof}`,
        },
        { key: 'Sent by', value: `${signedBy.name}, ${signedBy.role}` },
      ];

/** What was signed, by whom and when, with the receipt and the digest that prove it is the same. */
export const SignedVersion = ({
  version,
  more = [],
}: {
  version: SubmittedVersion;
  more?: SummaryLine[];
}) => (
  <SummaryList
    lines={[
      { key: 'Version', value: String(version.version) },
      { key: 'Submitted', value: instantInWords(version.at) },
      ...approval(version),
      { key: 'Receipt', value: version.receipt },
      { key: 'SHA-256 of what was signed', value: <code className="digest">{version.digest}</code> },
      ...more,
    ]}
  />
);
