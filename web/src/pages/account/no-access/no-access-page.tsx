import { useMeIfSignedIn } from '../../../api/me.tsx';
import { Page } from '../../../ui/page.tsx';

/** Signed in, and no role: who can give one. */
export function NoAccessPage() {
  const me = useMeIfSignedIn();
  return (
    <Page title="You have no access yet">
      <p className="govuk-body">
        {me === undefined
          ? 'The address you signed in with has no role in this portal.'
          : `You are signed in as ${me.person.email}. If you were sent here, your role does not cover what you wanted to see.`}
      </p>
      <h2 className="govuk-heading-m">Who to ask</h2>
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
        <li>
          <strong>You work on an agency’s return:</strong> ask the person who leads on it. They can add you by
          e-mail, in a minute, and you can sign in at once.
        </li>
        <li>
          <strong>You lead on an agency’s return,</strong> or sit on the board: ask the board’s manager, whose
          name and telephone number stand under every mail from the portal.
        </li>
        <li>
          <strong>Your address has changed:</strong> tell the same person both addresses. Nothing that you did
          is lost.
        </li>
      </ul>
      <p className="govuk-body">Give them the address that you sign in with: roles belong to an address.</p>
    </Page>
  );
}
