import type { ReactNode } from 'react';
import { RouterLink } from './router-link.tsx';

type Props = { readonly to: string; readonly children: ReactNode; readonly quiet?: boolean };

/** A link to another page of the portal; `quiet` leaves visited links as they are. */
export const Link = ({ to, children, quiet = false }: Props) => (
  <RouterLink className={`govuk-link${quiet ? ' govuk-link--no-visited-state' : ''}`} to={to}>
    {children}
  </RouterLink>
);

export const BackLink = ({ to, children = 'Back' }: { to: string; children?: ReactNode }) => (
  <RouterLink className="govuk-back-link no-print" to={to}>
    {children}
  </RouterLink>
);
