import type { ReactNode } from 'react';

export type SummaryLine = { readonly key: ReactNode; readonly value: ReactNode; readonly action?: ReactNode };

/** Names and values, one line each, with a link to change where there is one. */
export const SummaryList = ({ lines }: { lines: readonly SummaryLine[] }) => (
  <dl className="govuk-summary-list">
    {lines.map(({ key, value, action }, index) => (
      <div
        className={`govuk-summary-list__row${action ? '' : ' govuk-summary-list__row--no-actions'}`}
        // biome-ignore lint/suspicious/noArrayIndexKey: lines do not move
        key={index}
      >
        <dt className="govuk-summary-list__key">{key}</dt>
        <dd className="govuk-summary-list__value">{value}</dd>
        {action && <dd className="govuk-summary-list__actions no-print">{action}</dd>}
      </div>
    ))}
  </dl>
);
