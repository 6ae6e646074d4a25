import type { ReactNode } from 'react';
import { matchPath, useLocation } from 'react-router';
import type { Me } from '../../shared/contract/account-routes.ts';
import { useMeIfSignedIn } from './api/me.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { SignOut } from './sign-out.tsx';
import { Link } from './ui/link.tsx';

/** The agency or board that the address is about, by name. */
const placeOf = (pathname: string, me: Me | undefined): string | undefined => {
  const agencyId = matchPath('/agency/:agencyId/*', pathname)?.params.agencyId;
  const boardId = matchPath('/board/:boardId/*', pathname)?.params.boardId;
  return (
    me?.agencies.find(({ id }) => id === agencyId)?.name ?? me?.boards.find(({ id }) => id === boardId)?.name
  );
};

const hasSeveralPlaces = ({ agencies, boards, roles }: Me): boolean =>
  agencies.length + boards.length + (roles.some(({ at }) => at === 'installation') ? 1 : 0) > 1;

const Account = ({ me }: { me: Me }) => (
  <p className="account">
    Signed in as <strong>{me.person.name}</strong>
    {hasSeveralPlaces(me) && (
      <>
        {' · '}
        <Link to="/" quiet>
          Switch
        </Link>
      </>
    )}
    {' · '}
    <SignOut />
  </p>
);

const Header = () => {
  const { pathname } = useLocation();
  const me = useMeIfSignedIn();
  const place = placeOf(pathname, me);
  return (
    <header className="site-header">
      <div className="site-header__in">
        <div className="site-header__names">
          <Link to="/" quiet>
            Safeguarding returns
          </Link>
          {place !== undefined && <span className="site-header__place">{place}</span>}
        </div>
        {me && <Account me={me} />}
      </div>
    </header>
  );
};

const Footer = () => (
  <footer className="site-footer no-print">
    <ul className="site-footer__links">
      <li>
        <Link to="/sign-in-help" quiet>
          Help
        </Link>
      </li>
      <li>
        <Link to="/accessibility" quiet>
          Accessibility
        </Link>
      </li>
      <li>
        <Link to="/privacy" quiet>
          Privacy
        </Link>
      </li>
    </ul>
  </footer>
);

/** What stands around every page. */
export const Frame = ({ children }: { children: ReactNode }) => (
  <>
    <a className="govuk-skip-link" href="#main">
      Skip to main content
    </a>
    <Header />
    <OfflineBanner />
    <main className="site-main" id="main" tabIndex={-1}>
      {children}
    </main>
    <Footer />
  </>
);
