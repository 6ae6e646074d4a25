import { useAsk } from '../../../api/use-ask.ts';
import { Asked } from '../../../ui/asked.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';

/** The data controller of each board of this installation. */
export function Controllers() {
  const asked = useAsk('list-controllers', {});
  return (
    <Asked of={asked} what="Loading the boards">
      {({ boards }) =>
        boards.length === 0 ? (
          <p className="govuk-body">No board uses this portal yet.</p>
        ) : (
          <SummaryList lines={boards.map(({ name, controller }) => ({ key: name, value: controller }))} />
        )
      }
    </Asked>
  );
}
