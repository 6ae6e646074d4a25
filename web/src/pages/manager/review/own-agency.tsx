import type { ReplyOf } from '../../../api/route-shapes.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { useSend } from '../../../api/use-send.ts';
import { Asked, Empty, Failed } from '../../../ui/asked.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';

type Params = { readonly boardId: string; readonly roundId: string; readonly agencyId: string };
type Found = ReplyOf<'list-reviewers'>;

/** One press, to the person whom the board has named; nothing where they have it already. */
function HandOver({ found, params, onDone }: { found: Found; params: Params; onDone: () => void }) {
  const { substitute, handedTo } = found;
  const { send, sending, problem } = useSend('hand-over-review');
  const handOver = async () => {
    const outcome = await send({ params, body: {} });
    if (outcome?.ok === true) onDone();
  };
  return (
    <>
      {handedTo !== null && (
        <Notice
          tone="good"
          live="status"
          title={`The review is handed over to ${handedTo}, who has been told.`}
        />
      )}
      {problem && <Failed problem={problem} />}
      {substitute === null
        ? handedTo === null && (
            <p className="govuk-body">
              The board has named nobody who stands in for this agency. Ask one of these people.
            </p>
          )
        : substitute !== handedTo && (
            <Button busy={sending} onClick={() => void handOver()}>
              Hand over to {substitute}
            </Button>
          )}
    </>
  );
}

type Offered = { readonly found: Found; readonly params: Params; readonly onDone: () => void };

const Offer = ({ found, params, onDone }: Offered) =>
  found.reviewers.length === 0 ? (
    <Empty title="Nobody else of this board may review it yet.">
      <p className="govuk-body">Ask the administrator to make somebody a reviewer of the board.</p>
    </Empty>
  ) : (
    <>
      <HandOver found={found} params={params} onDone={onDone} />
      <h2 className="govuk-heading-s">Who may review it</h2>
      <ul className="govuk-list govuk-list--bullet">
        {found.reviewers.map(({ name, email, role }) => (
          <li key={email}>
            {name}, {role.toLowerCase()}:{' '}
            <a className="govuk-link" href={`mailto:${email}`}>
              {email}
            </a>
          </li>
        ))}
      </ul>
    </>
  );

/** Instead of the desk, for whoever works at the agency: why not, and who else of the board may. */
export function OwnAgency({ params }: { params: Params }) {
  const asked = useAsk('list-reviewers', { params });
  const again = () => asked.state === 'ready' && asked.again();
  return (
    <Asked of={asked} what="Looking who else may">
      {(found) => (
        <>
          <p className="govuk-body">
            You work for {found.agencyName}, and nobody reviews the return of their own agency.
          </p>
          <Offer found={found} params={params} onDone={again} />
        </>
      )}
    </Asked>
  );
}
