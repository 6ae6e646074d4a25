import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

type Problem = { readonly type: string; readonly title: string; readonly reference: string | null };

export type Asking<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly problem: Problem; readonly again: () => void }
  | { readonly state: 'ready'; readonly data: T };

/** Says that something is on its way; shown only after a moment, so that quick answers do not flicker. */
export const Loading = ({ what = 'Loading' }: { what?: string }) => (
  <p className="loading" role="status">
    {what}…
  </p>
);

/** Why it did not work, with the reference to quote, and a way to try again. */
export const Failed = ({ problem, again }: { problem: Problem; again?: (() => void) | undefined }) => (
  <Notice tone="failure" live="alert" title={problem.title}>
    {problem.reference !== null && <p className="govuk-body">Reference: {problem.reference}</p>}
    {problem.type === 'outdated-page' && (
      <Button onClick={() => window.location.reload()}>Reload this page</Button>
    )}
    {again && problem.type !== 'outdated-page' && (
      <Button tone="secondary" onClick={again}>
        Try again
      </Button>
    )}
  </Notice>
);

/** There is nothing yet, and why, and what could be done. */
export const Empty = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className="empty">
    <p className="empty__title">{title}</p>
    {children}
  </div>
);

type Props<T> = { readonly of: Asking<T>; readonly what?: string; readonly children: (data: T) => ReactNode };

/** ask → loading, failed or ready. */
export function Asked<T>({ of, what, children }: Props<T>) {
  if (of.state === 'loading') return <Loading {...(what === undefined ? {} : { what })} />;
  if (of.state === 'failed') return <Failed problem={of.problem} again={of.again} />;
  return children(of.data);
}
