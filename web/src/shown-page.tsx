import { type ReactNode, Suspense, useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import type { Me } from '../../shared/contract/account-routes.ts';
import { signInAddress } from './api/me.tsx';
import type { Ask } from './api/use-ask.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import type { PageEntry } from './page-entry.ts';
import { Failed, Loading } from './ui/asked.tsx';

const ToSignIn = () => {
  const { pathname, search, hash } = useLocation();
  useEffect(
    () => window.location.replace(signInAddress(`${pathname}${search}${hash}`)),
    [pathname, search, hash],
  );
  return <Loading what="Taking you to the sign-in page" />;
};

const ForSignedIn = ({ me, children }: { me: Ask<Me>; children: ReactNode }) => {
  if (me.state === 'ready') return children;
  if (me.state === 'loading') return <Loading />;
  return me.problem.status === 401 ? <NotSignedIn /> : <Failed problem={me.problem} again={me.again} />;
};

/** Whoever meant to go somewhere signs in and comes back; whoever just came is told first what this is. */
const NotSignedIn = () =>
  useLocation().pathname === '/' ? <Navigate to="/welcome" replace /> : <ToSignIn />;

/** A fault on one page leaves the frame standing, and ends with the next page. */
export const ShownPage = ({ entry: { open, Page }, me }: { entry: PageEntry; me: Ask<Me> }) => {
  const { pathname } = useLocation();
  const page = (
    <Suspense fallback={<Loading />}>
      <Page />
    </Suspense>
  );
  return (
    <ErrorBoundary key={pathname}>{open ? page : <ForSignedIn me={me}>{page}</ForSignedIn>}</ErrorBoundary>
  );
};
