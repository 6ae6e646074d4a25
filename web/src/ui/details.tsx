import type { ReactNode } from 'react';

/** Something folded away that can be opened. */
export const Details = ({ summary, children }: { summary: ReactNode; children: ReactNode }) => (
  <details className="govuk-details">
    <summary className="govuk-details__summary">
      <span className="govuk-details__summary-text">{summary}</span>
    </summary>
    <div className="govuk-details__text">{children}</div>
  </details>
);
