import { Page } from '../../../ui/page.tsx';

/** How usable the portal is, said honestly. */
export const AccessibilityPage = () => (
  <Page title="Accessibility">
    <p className="govuk-body">
      This portal is meant to be usable by everybody who is asked for a return. You should be able to:
    </p>
    <ul className="govuk-list govuk-list--bullet">
      <li>do everything with a keyboard alone</li>
      <li>use a screen reader: headings, tables, errors and states are given in words</li>
      <li>
        zoom to 400 % or use a small telephone without losing anything; wide tables scroll by themselves
      </li>
      <li>use dark colours or your system’s high contrast; no state is told by colour alone</li>
      <li>print every page in black and white</li>
      <li>take your time: you are warned before you are signed out, and what you typed is kept</li>
    </ul>
    <h2 className="govuk-heading-m">How we know</h2>
    <p className="govuk-body">
      The aim is the Web Content Accessibility Guidelines 2.2, level AA. Pages are checked by machine for
      every state they can be in, and journeys are tried by keyboard alone. Machines find less than half of
      what can be wrong. People who use assistive technology have not tested the portal yet, and no outside
      audit has been made: we therefore do not claim that it meets the guidelines in full.
    </p>
    <h2 className="govuk-heading-m">What we know is not good enough yet</h2>
    <ul className="govuk-list govuk-list--bullet">
      <li>
        The board’s table of agencies and sections is wide. On a small screen it has to be scrolled sideways.
      </li>
      <li>PDF copies of returns are tagged for screen readers, but have not been tried with all of them.</li>
      <li>The portal is in English only.</li>
    </ul>
    <h2 className="govuk-heading-m">If something does not work for you</h2>
    <p className="govuk-body">
      Tell the board’s manager, whose name, e-mail address and telephone number stand under every mail from
      the portal. Say which page it was and what you use. You can also ask for the form on paper or as a file
      and answer by mail or telephone; the manager can take your return in that way.
    </p>
    <p className="govuk-body">
      If you are not content with the answer, the{' '}
      <a className="govuk-link" href="https://www.equalityadvisoryservice.com/">
        Equality Advisory and Support Service
      </a>{' '}
      can advise you.
    </p>
  </Page>
);
