import { Navigate } from 'react-router';
import { signInAddress, useMeIfSignedIn } from '../../../api/me.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';

/** The first page for people who are not signed in. Whoever is goes on to what concerns them. */
export function WelcomePage() {
  if (useMeIfSignedIn() !== undefined) return <Navigate to="/" replace />;
  return (
    <Page title="Returns to your safeguarding board">
      <p className="govuk-body-l">
        Here a safeguarding board or partnership asks its partner agencies for their returns, such as the
        Section 11 self-assessment, and agencies fill, sign and send them.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>See what your agency owes, to whom and by when.</li>
        <li>Fill it together with colleagues: every answer saves by itself.</li>
        <li>Sign it off, get a receipt, and keep a copy.</li>
      </ul>
      <p className="govuk-body">
        Sign in with your own work e-mail address. A code is sent to it; there is no password.
      </p>
      <p>
        <a className="govuk-button" href={signInAddress('/')}>
          Sign in
        </a>
      </p>
      <p className="govuk-body">
        <Link to="/sign-in-help">Help with signing in</Link> ·{' '}
        <Link to="/no-access">Who can use this portal</Link>
      </p>
    </Page>
  );
}
