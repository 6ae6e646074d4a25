import type { ReactNode } from 'react';

type Props = {
  readonly title: ReactNode;
  /** At the right on wide screens, beneath on narrow ones. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** One of several things of the same kind, boxed. */
export const Card = ({ title, aside, children }: Props) => (
  <li className="card">
    <div className="card__top">
      <h2 className="govuk-heading-m card__title">{title}</h2>
      {aside && <div className="card__aside">{aside}</div>}
    </div>
    {children}
  </li>
);

export const Cards = ({ children }: { children: ReactNode }) => <ul className="cards">{children}</ul>;
