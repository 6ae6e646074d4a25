import { useParams, useSearchParams } from 'react-router';
import { useBoardRoles } from '../../../api/me.tsx';
import { useAsk } from '../../../api/use-ask.ts';
import { AskedPage } from '../../../ui/asked-page.tsx';
import { type Found, keyOf, withAnswers, withDecisions } from './found.ts';
import { OneAgency } from './one-agency.tsx';
import { OneDemand } from './one-demand.tsx';
import { Overview } from './overview.tsx';

const deciders = ['manager', 'training-officer'];

/** The training officer’s room: the demand of a round; the needs behind one sum; the needs of one agency and its answers. */
export function DemandPage() {
  const { boardId = '', roundId = '' } = useParams();
  const [search] = useSearchParams();
  const decides = useBoardRoles(boardId).some((role) => deciders.includes(role));
  const asked = useAsk('get-demand', { params: { boardId, roundId } });
  const change = (become: (found: Found) => Found) => {
    if (asked.state === 'ready') asked.put(become(asked.data));
  };
  const again = () => {
    if (asked.state !== 'loading') asked.again();
  };

  return (
    <AskedPage of={asked} what="Loading the demand">
      {(found) => {
        const demand = found.demands.find((each) => keyOf(each) === search.get('row'));
        const agency = found.agencies.find(({ agencyId }) => agencyId === search.get('agency'));
        const deciding = {
          found,
          mayDecide: (agencyId: string) =>
            decides && !found.agencies.some((each) => each.agencyId === agencyId && each.own),
          onDecided: (decisions: Parameters<typeof withDecisions>[1]) =>
            change((before) => withDecisions(before, decisions)),
          onChanged: again,
        };
        if (demand) return <OneDemand key={keyOf(demand)} demand={demand} {...deciding} />;
        const onAnswered = (answered: Parameters<typeof withAnswers>[1]) =>
          change((before) => withAnswers(before, answered));
        if (agency === undefined)
          return <Overview found={found} mayDecide={deciding.mayDecide} onAnswered={onAnswered} />;
        return (
          <OneAgency
            key={agency.agencyId}
            agency={agency}
            {...deciding}
            onAnswered={(answered) => onAnswered([answered])}
          />
        );
      }}
    </AskedPage>
  );
}
