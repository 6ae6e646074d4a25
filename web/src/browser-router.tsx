import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Router } from 'react-router';

type To = string | { readonly pathname?: string; readonly search?: string; readonly hash?: string };
type Entry = { readonly key: string; readonly state: unknown };

const hrefOf = (to: To): string =>
  typeof to === 'string' ? to : `${to.pathname ?? ''}${to.search ?? ''}${to.hash ?? ''}`;

const here = () => {
  const { key = 'first', state = null } = (window.history.state ?? {}) as Partial<Entry>;
  const { pathname, search, hash } = window.location;
  return { pathname, search, hash, key, state };
};

const entryOf = (state: unknown): Entry => ({ key: crypto.randomUUID(), state });

/**
 * The router over the browser's own history. React Router's would bring along what its framework mode needs, which is
 * more than all of the first page.
 */
export const BrowserRouter = ({ children }: { children: ReactNode }) => {
  const [location, setLocation] = useState(here);
  useEffect(() => {
    const show = () => setLocation(here());
    window.addEventListener('popstate', show);
    return () => window.removeEventListener('popstate', show);
  }, []);
  const navigator = useMemo(() => {
    const moving = (move: 'pushState' | 'replaceState') => (to: To, state?: unknown) => {
      window.history[move](entryOf(state), '', hrefOf(to));
      setLocation(here());
    };
    const go = (steps: number) => window.history.go(steps);
    return { createHref: hrefOf, go, push: moving('pushState'), replace: moving('replaceState') };
  }, []);
  return (
    <Router location={location} navigator={navigator}>
      {children}
    </Router>
  );
};
