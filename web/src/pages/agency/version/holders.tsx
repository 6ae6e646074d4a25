import { useState } from 'react';
import type { Holder } from '../../../../../shared/contract/reply-shapes.ts';
import { useAgencyRoles } from '../../../api/me.tsx';
import { useSend } from '../../../api/use-send.ts';
import { Failed } from '../../../ui/asked.tsx';
import { Button } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';

type Params = { readonly agencyId: string; readonly submissionId: string; readonly version: string };

const shares = ['lead', 'deputy', 'signatory', 'budget-holder'];

const heldInWords = ({ holds }: Holder): string => (holds === null ? 'None yet' : `Version ${holds}`);

const becauseOf = ({ holds, whyNot }: Holder, version: number): string | null =>
  holds === version ? null : whyNot;

type Asking = { readonly of: Holder; readonly version: string; readonly busy: boolean };
const Asked = ({ of, version, busy, ...act }: Asking & { onConfirm: () => void; onCancel: () => void }) => (
  <Confirm title={`Share version ${version} with ${of.boardName}?`} does="Share it" busy={busy} {...act}>
    <p className="govuk-body">
      The board is told by mail and reads version {version} from now on
      {of.holds === null ? '' : `, beside version ${of.holds}, which it keeps`}. What is shared cannot be
      taken back.
    </p>
  </Confirm>
);

/** Which board holds which version, where several ask for the return; leads and signatories share this one. */
export function Holders({ first, params }: { first: readonly Holder[]; params: Params }) {
  const [holders, setHolders] = useState(first);
  const [asking, setAsking] = useState<Holder>();
  const [told, setTold] = useState('');
  const { send, sending, problem } = useSend('share-version');
  const mayShare = useAgencyRoles(params.agencyId).some((role) => shares.includes(role));
  const version = Number(params.version);
  if (holders.length < 2) return null;

  const share = async ({ roundId, boardName }: Holder) => {
    const outcome = await send({ params, body: { roundId } });
    setAsking(undefined);
    if (outcome?.ok !== true) return;
    setHolders(outcome.data.holders);
    setTold(`${boardName} has version ${version} now, and its managers are told.`);
  };
  return (
    <>
      {told !== '' && <Notice tone="good" live="status" title={told} />}
      {problem && <Failed problem={problem} />}
      <Table caption="Which board holds which version" columns={['Board', 'Holds', '']}>
        {holders.map((each) => (
          <Row key={each.roundId}>
            <Cell head>
              {each.boardName}
              <small className="cell-note">{each.roundTitle}</small>
            </Cell>
            <Cell>{heldInWords(each)}</Cell>
            <Cell>
              {each.whyNot === null && mayShare ? (
                <Button tone="secondary" onClick={() => setAsking(each)}>
                  Share version {version}
                  <span className="govuk-visually-hidden"> with {each.boardName}</span>
                </Button>
              ) : (
                becauseOf(each, version)
              )}
            </Cell>
          </Row>
        ))}
      </Table>
      {asking !== undefined && (
        <Asked
          of={asking}
          version={params.version}
          busy={sending}
          onConfirm={() => void share(asking)}
          onCancel={() => setAsking(undefined)}
        />
      )}
    </>
  );
}
