import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';

/** There is no such page. */
export const NotFoundPage = () => (
  <Page title="There is no page at this address">
    <p className="govuk-body">
      If you typed the address, check it. If you copied it, check that all of it came along.
    </p>
    <p className="govuk-body">
      A link in an older mail may lead to something that you can no longer see, for example because your role
      has ended.
    </p>
    <p className="govuk-body">
      <Link to="/">Go to your returns and boards</Link>, or see{' '}
      <Link to="/no-access">who can give you access</Link>.
    </p>
  </Page>
);
