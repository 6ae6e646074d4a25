import { useMe } from '../../../api/me.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';

/** The end of signing in again in a second tab. */
export const SignedInPage = () => (
  <Page title="You are signed in again">
    <p className="govuk-body">
      Close this tab and go on in the one where you were, {useMe().person.name}. What you typed there is kept.
    </p>
    <p className="govuk-body">
      <Link to="/">Or go to the start page</Link>
    </p>
  </Page>
);
