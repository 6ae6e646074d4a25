import { useParams } from 'react-router';
import { Notice } from '../../../ui/notice.tsx';
import { isFixed, type Shown, WithContributions } from '../with-contributions.tsx';
import { AgreedForm } from './agreed-form.tsx';
import { Flags } from './flags.tsx';
import { Help } from './help.tsx';
import { History } from './history.tsx';
import { PaymentForm } from './payment-form.tsx';
import { Payments } from './payments.tsx';
import { PledgeLines } from './pledge-lines.tsx';

/** One agency’s contribution: what it pledged, what was agreed, every payment, help given, and how it came about. */
export function ContributionPage() {
  const { agencyId = '' } = useParams();
  return (
    <WithContributions
      title="One agency’s contribution"
      titleOf={({ contributions }) => contributions.find((each) => each.agencyId === agencyId)?.agencyName}
      wide
    >
      {(shown) => <Contribution {...shown} agencyId={agencyId} />}
    </WithContributions>
  );
}

function Contribution({ agencyId, ...shown }: Shown & { readonly agencyId: string }) {
  const { found, isManager } = shown;
  const contribution = found.contributions.find((each) => each.agencyId === agencyId);
  if (contribution === undefined)
    return <Notice tone="warning" title="This agency is not asked in this round." />;
  const mayChange = isManager && !isFixed(found);
  const one = { ...shown, contribution, mayChange };
  return (
    <>
      <Flags contribution={contribution} />
      <PledgeLines contribution={contribution} requests={found.requests} />
      {mayChange && <AgreedForm key={`agreed ${found.sequence}`} {...one} />}
      <Payments {...one} />
      {mayChange && <PaymentForm key={`payment ${found.sequence}`} {...one} />}
      <Help key={`help ${found.sequence}`} {...one} />
      <History key={`history ${found.sequence}`} agencyId={agencyId} found={found} />
    </>
  );
}
