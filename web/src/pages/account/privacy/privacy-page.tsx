import { Page } from '../../../ui/page.tsx';
import { Controllers } from './controllers.tsx';

/** What the portal keeps about people, who answers for it, and who may ask for it. */
export const PrivacyPage = () => (
  <Page title="Privacy">
    <h2 className="govuk-heading-m">Who answers for your data</h2>
    <p className="govuk-body">
      A safeguarding board is not a legal person, so each board names an organisation that is the data
      controller. Ask it about anything on this page, or to see, correct or erase what is held about you.
    </p>
    <Controllers />
    <h2 className="govuk-heading-m">What is kept</h2>
    <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
      <li>
        <strong>About you:</strong> your name, work e-mail address and roles; what you did and when, such as
        submitting a return or giving more time; the mails sent to you and whether your mail server accepted
        them. Whether you opened a mail is not recorded.
      </li>
      <li>
        <strong>Returns:</strong> your agency’s answers, who wrote each and when, and every version that was
        submitted. Drafts are seen by your agency only; the board sees how many questions are answered until
        the return is submitted.
      </li>
      <li>
        <strong>Reasons and notes</strong> that people type, apart from the record of what happened, so that
        they can be erased if they name somebody.
      </li>
      <li>
        <strong>On your device:</strong> one cookie that keeps you signed in, and what you have typed and not
        yet saved, encrypted. There is no tracking and no analytics.
      </li>
    </ul>
    <h2 className="govuk-heading-m">What does not belong here</h2>
    <p className="govuk-body">
      Details of individual children, families or named members of staff. If something of the kind was typed,
      tell the board’s manager.
    </p>
    <h2 className="govuk-heading-m">Who can ask for it</h2>
    <p className="govuk-body">
      The portal publishes nothing. But returns, reasons, notes and papers can be requested under the Freedom
      of Information Act from the public bodies that hold them, and by you about yourself under data
      protection law. Write as if they will be read.
    </p>
    <h2 className="govuk-heading-m">How long</h2>
    <p className="govuk-body">
      Each board decides how long it keeps returns, and tells you if you ask its controller. Sessions end by
      themselves; a role that is taken away ends at once.
    </p>
    <p className="govuk-body">
      If you are not content with an answer, you can complain to the{' '}
      <a className="govuk-link" href="https://ico.org.uk/make-a-complaint/">
        Information Commissioner’s Office
      </a>
      .
    </p>
  </Page>
);
