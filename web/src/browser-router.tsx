import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Router } from 'react-router';
import { leavePlace } from './ui/places.ts';

type To = string | { readonly pathname?: string; readonly search?: string; readonly hash?: string };
type Entry = { readonly key: string; readonly state: unknown };

const hrefOf = (to: To): string =>
  typeof to === 'string' ? to : `${to.pathname ?? ''}${to.search ?? ''}${to.hash ?? ''}`;

const entryOf = (state: unknown): Entry => ({ key: crypto.randomUUID(), state });

/** Where the browser is. An entry of the history that the browser made by itself is given a key. */
const here = () => {
  const { pathname, search, hash } = window.location;
  const found = window.history.state as Partial<Entry> | null;
  if (found?.key === undefined) window.history.replaceState(entryOf(null), '');
  const { key, state } = window.history.state as Entry;
  return { pathname, search, hash, key, state };
};

/**
 * The router over the browser's own history. React Router's would bring along what its framework mode needs, which is
 * more than all of the first page. Whoever leaves an entry of the history finds their place there when they come back.
 */
export const BrowserRouter = ({ children }: { children: ReactNode }) => {
  const [location, setLocation] = useState(here);
  const entry = useRef(location.key);
  const [navigator] = useState(() => {
    const moving = (move: 'pushState' | 'replaceState') => (to: To, state?: unknown) => {
      if (move === 'pushState') leavePlace(entry.current);
      window.history[move](entryOf(state), '', hrefOf(to));
      show();
    };
    const show = () => {
      const now = here();
      entry.current = now.key;
      setLocation(now);
    };
    const go = (steps: number) => window.history.go(steps);
    return { createHref: hrefOf, go, push: moving('pushState'), replace: moving('replaceState'), show };
  });
  useEffect(() => {
    // Pages come in pieces, so the browser would go back to a place that is not there yet.
    window.history.scrollRestoration = 'manual';
    const leave = () => leavePlace(entry.current);
    const goBack = () => {
      leave();
      navigator.show();
    };
    window.addEventListener('popstate', goBack);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('popstate', goBack);
      window.removeEventListener('pagehide', leave);
    };
  }, [navigator]);
  return (
    <Router location={location} navigator={navigator}>
      {children}
    </Router>
  );
};
