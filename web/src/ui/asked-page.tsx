import type { ReactNode } from 'react';
import { type Asking, Failed, Loading } from './asked.tsx';
import { Page } from './page.tsx';

type Props<T> = {
  readonly of: Asking<T>;
  readonly what?: string;
  readonly children: (data: T) => ReactNode;
};

/** ask → loading, failed or ready, where the page takes its very title from what is asked: a failure is a page of its own. */
export function AskedPage<T>({ of, what, children }: Props<T>) {
  if (of.state === 'loading') return <Loading {...(what === undefined ? {} : { what })} />;
  if (of.state === 'ready') return children(of.data);
  return (
    <Page title="This page cannot be shown">
      <Failed problem={of.problem} again={of.again} />
    </Page>
  );
}
