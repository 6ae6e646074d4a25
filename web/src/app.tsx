import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { accountPages } from './account-page-list.tsx';
import { agencyPages } from './agency-page-list.tsx';
import { MeProvider } from './api/me.tsx';
import { useAsk } from './api/use-ask.ts';
import { Frame } from './frame.tsx';
import { loadPage } from './load-page.ts';
import { ShownPage } from './shown-page.tsx';
import { Loading } from './ui/asked.tsx';

const SessionWatch = lazy(async () => ({ default: (await import('./session-watch.tsx')).SessionWatch }));

/** The board’s side: even its list of pages is fetched only by those who go there. */
const BoardSide = lazy(async () => ({
  default: await loadPage(async () => (await import('./board-side.tsx')).BoardSide),
}));

/** Who is signed in, the frame around every page, and the page that the address names. */
export const App = () => {
  const me = useAsk('get-me', {});
  const known = me.state === 'ready' ? me.data : undefined;
  return (
    <MeProvider me={known}>
      <Frame>
        <Routes>
          {[...agencyPages, ...accountPages].map((entry) => (
            <Route key={entry.path} path={entry.path} element={<ShownPage entry={entry} me={me} />} />
          ))}
          <Route
            path="/board/*"
            element={
              <Suspense fallback={<Loading />}>
                <BoardSide me={me} />
              </Suspense>
            }
          />
        </Routes>
      </Frame>
      {known && (
        <Suspense>
          <SessionWatch me={known} />
        </Suspense>
      )}
    </MeProvider>
  );
};
