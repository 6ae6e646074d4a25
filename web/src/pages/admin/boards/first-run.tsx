import { ButtonLink, Buttons } from '../../../ui/button.tsx';
import { Link } from '../../../ui/link.tsx';

/** An empty installation: what to do, in which order. */
export const FirstRun = () => (
  <>
    <p className="govuk-body">The portal is empty. Three steps make it ready for a first return:</p>
    <ol className="govuk-list govuk-list--number govuk-list--spaced">
      <li>
        <strong>Add a board</strong>: who asks for returns, who signs its mails, and who is its data
        controller.
      </li>
      <li>
        <strong>
          <Link to="/admin/agencies">Add the agencies</Link>
        </strong>{' '}
        and put each on the board’s list. An agency is known once, however many boards ask it.
      </li>
      <li>
        <strong>Give people roles</strong>: the board’s manager on the board’s page, and each agency’s lead on
        the agency’s page. They can sign in from then on; nothing is sent until a round is opened.
      </li>
    </ol>
    <Buttons>
      <ButtonLink to="?add">Add a board</ButtonLink>
    </Buttons>
  </>
);
