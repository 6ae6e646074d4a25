import { useSearchParams } from 'react-router';
import { signInAddress } from '../../../api/me.tsx';
import { Link } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';

const because: Record<string, string> = {
  denied: 'Sign-in was stopped before it was finished. You can start again.',
  expired: 'That sign-in took too long, or was begun in another browser. Start again here.',
  failed:
    'Sign-in did not finish. Nothing is lost; start again, and if it fails twice, follow the steps below.',
};

/** What to do when signing in does not work. */
export function SignInHelpPage() {
  const [search] = useSearchParams();
  const words = because[search.get('because') ?? ''];
  return (
    <Page title="Help with signing in">
      {words !== undefined && <Notice tone="warning" live="status" title={words} />}
      <p className="govuk-body">
        You sign in with your own work e-mail address. The portal sends a code to it; there is no password to
        remember.
      </p>
      <h2 className="govuk-heading-m">The code does not come</h2>
      <ol className="govuk-list govuk-list--number govuk-list--spaced">
        <li>Wait two minutes. Some organisations hold mail back while they check it.</li>
        <li>Look in the folders for junk and quarantined mail.</li>
        <li>
          Check the address you typed: it must be the one that was given a role. A shared mailbox, or an old
          address after your organisation changed its name, is another address.
        </li>
        <li>Ask for a new code once. Only the newest code works.</li>
        <li>
          If nothing comes, ask the board’s manager, or whoever leads on your agency’s return, to check your
          address. Your IT service may need to let mail from the portal through.
        </li>
      </ol>
      <h2 className="govuk-heading-m">The code is refused</h2>
      <p className="govuk-body">
        A code works for a few minutes, once, in the browser where you asked for it. Ask for a new one.
      </p>
      <h2 className="govuk-heading-m">You sign in, and are told that you have no role</h2>
      <p className="govuk-body">
        <Link to="/no-access">Who can give you one</Link>.
      </p>
      <h2 className="govuk-heading-m">You were signed out while you were writing</h2>
      <p className="govuk-body">
        Sign in again in the same browser. What you had typed is kept there, encrypted, and is saved when you
        are back.
      </p>
      <p className="govuk-body">
        <a className="govuk-button" href={signInAddress('/')}>
          Sign in
        </a>
      </p>
    </Page>
  );
}
