import { Route, Routes } from 'react-router';
import type { Me } from '../../shared/contract/account-routes.ts';
import { notFound } from './account-page-list.tsx';
import { boardAddresses } from './api/board-addresses.ts';
import { alsoKnow } from './api/known-addresses.ts';
import type { Ask } from './api/use-ask.ts';
import { boardPages } from './board-page-list.tsx';
import { ShownPage } from './shown-page.tsx';

const place = '/board/';

alsoKnow(boardAddresses);

/** The pages of a board’s people. */
export const BoardSide = ({ me }: { me: Ask<Me> }) => (
  <Routes>
    {boardPages.map((entry) => (
      <Route
        key={entry.path}
        path={entry.path.slice(place.length)}
        element={<ShownPage entry={entry} me={me} />}
      />
    ))}
    <Route path="*" element={<ShownPage entry={notFound} me={me} />} />
  </Routes>
);
