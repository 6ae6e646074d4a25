import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Colleague } from '../../../../../shared/contract/reply-shapes.ts';
import type { Holdings } from '../../../../../shared/contract/sharing-routes.ts';
import { faultsOf } from '../../../api/faults-of.ts';
import { useSend } from '../../../api/use-send.ts';
import { withNotice } from '../../../ui/arrival-notice.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { calledAs, chosenAs, nobodyYet } from '../chosen-somebody.ts';
import { SomebodyFields } from '../somebody-fields.tsx';

type Props = {
  readonly agencyId: string;
  readonly from: Holdings['person'];
  readonly people: readonly Colleague[];
};

/** To whom it goes; one press, and it is done. */
export const HandOverForm = ({ agencyId, from, people }: Props) => {
  const [to, setTo] = useState(nobodyYet);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('hand-over');
  const navigate = useNavigate();
  const errorAt = (field: string) => faults.find((fault) => fault.field === field)?.words;

  const handOver = async () => {
    const picked = chosenAs(to);
    setFaults('missing' in picked ? picked.missing : []);
    if ('missing' in picked) return;
    const outcome = await send({
      params: { agencyId, personId: from.personId },
      body: { to: picked.to },
    });
    if (outcome === undefined) return;
    if (!outcome.ok)
      return setFaults(faultsOf(outcome.problem, (path) => (path.startsWith('to.') ? path.slice(3) : 'who')));
    const words = `All that ${from.name} held is now with ${calledAs(to, [outcome.data.successor])}.`;
    await navigate(`/agency/${agencyId}/colleagues`, { state: withNotice(words) });
  };

  return (
    <Form onSubmit={() => void handOver()}>
      <h2 className="govuk-heading-m">To whom</h2>
      <ErrorSummary faults={faults} />
      <SomebodyFields label="Successor" people={people} value={to} onChange={setTo} errorAt={errorAt} />
      <Button type="submit" tone="warning" busy={sending}>
        Hand over everything
      </Button>
    </Form>
  );
};
