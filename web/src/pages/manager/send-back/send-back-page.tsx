import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { ReviewDesk } from '../../../../../shared/contract/review-shapes.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { withNotice } from '../../../ui/arrival-notice.tsx';
import { Asked, Empty } from '../../../ui/asked.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { SendBackForm } from './send-back-form.tsx';

const isWithTheBoard = ({ obligation: { state } }: ReviewDesk): boolean =>
  state.kind === 'received' || state.kind === 'under-review';

/** Chosen questions go back to the agency, with a reason and a day. `?question=` chooses the first of them. */
export function SendBackPage() {
  const { boardId = '', roundId = '', agencyId = '' } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const params = { boardId, roundId, agencyId };
  const asked = useAsk('get-review', { params });
  const desk = asked.state === 'ready' ? asked.data : undefined;
  const here = `/board/${boardId}/rounds/${roundId}/agencies/${agencyId}`;

  return (
    <Page
      title="Send questions back"
      caption={desk && `${desk.obligation.agencyName}, version ${desk.version}`}
      back={<BackLink to={`${here}/review`}>Review desk</BackLink>}
    >
      <Asked of={asked} what="Loading the return">
        {(found) =>
          isWithTheBoard(found) ? (
            <SendBackForm
              desk={found}
              params={params}
              chosen={search.getAll('question')}
              onDone={(words) => void navigate(here, { state: withNotice(words) })}
            />
          ) : (
            <Empty title="This return is not under review, so nothing can be sent back." />
          )
        }
      </Asked>
    </Page>
  );
}
