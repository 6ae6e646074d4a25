import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useAsk } from '../../../api/use-ask.ts';
import { ArrivalNotice, withNotice } from '../../../ui/arrival-notice.tsx';
import { Asked } from '../../../ui/asked.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { AdminNav } from '../admin-nav.tsx';
import { AgencyForm } from '../agency-form.tsx';
import { AgencyBoards } from './agency-boards.tsx';
import { AgencyPeople } from './agency-people.tsx';
import { AgencySettings } from './agency-settings.tsx';

/** One agency: names, kind and units, the boards that ask it, and its people. `?do=change` opens its form. */
export function AgencyPage() {
  const { agencyId = '' } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const asked = useAsk('get-agency', { params: { agencyId } });
  const here = `/admin/agencies/${agencyId}`;
  const changing = search.get('do') === 'change';
  const name = asked.state === 'ready' ? asked.data.agency.name : 'Agency';
  const done = (words: string) => {
    void navigate(here, { replace: true, state: withNotice(words) });
    if (asked.state === 'ready') asked.again();
  };

  return (
    <Page
      key={String(changing)}
      title={changing ? 'Change the agency' : name}
      caption={changing ? name : 'Administration'}
      back={changing ? <BackLink to={here} /> : <BackLink to="/admin/agencies">Agencies</BackLink>}
    >
      <AdminNav />
      <ArrivalNotice />
      <Asked of={asked} what="Loading the agency">
        {({ agency, boards, people }) =>
          changing ? (
            <AgencyForm agency={agency} onDone={() => done('The agency is changed.')} />
          ) : (
            <>
              <AgencySettings agency={agency} />
              <AgencyBoards boards={boards} />
              <AgencyPeople agency={agency} people={people} onChanged={done} />
            </>
          )
        }
      </Asked>
    </Page>
  );
}
