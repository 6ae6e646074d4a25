import { useState } from 'react';
import { useNavigate } from 'react-router';
import { sumOf } from '../../../../../shared/domain/contributions/pence.ts';
import { moneyInWords } from '../../../../../shared/questions/money.ts';
import { todayInLondon } from '../../../api/today.ts';
import { useSend } from '../../../api/use-send.ts';
import { withNotice } from '../../../ui/arrival-notice.tsx';
import { Failed } from '../../../ui/asked.tsx';
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { OnlyTheManager, type Shown, WithContributions } from '../with-contributions.tsx';
import { LinesTable } from './lines-table.tsx';
import { type LedgerLine, readLedger } from './read-ledger.ts';

/** Takes over payments from an extract of the ledger: first it is shown what every line would do. */
export const ImportPaymentsPage = () => (
  <WithContributions title="Paste payments from the ledger" wide>
    {(shown) => (shown.isManager ? <Import {...shown} /> : <OnlyTheManager />)}
  </WithContributions>
);

/** As many as one transaction holds (shared/contract/contribution-shapes.ts, which would bring its schemas along). */
const most = 90;

const readyIn = (lines: readonly LedgerLine[]) =>
  lines.flatMap(({ number, state }) => (state.kind === 'ready' ? [{ number, payment: state.payment }] : []));

function Import({ found, here, again }: Shown) {
  const [pasted, setPasted] = useState('');
  const [chosen, setChosen] = useState<Readonly<Record<number, string>>>({});
  const navigate = useNavigate();
  const { send, sending, problem, forget } = useSend('import-payments');
  const lines = readLedger(pasted, found, chosen, todayInLondon());
  const ready = readyIn(lines);
  const out = lines.length - ready.length;
  const sum = moneyInWords(sumOf(ready.map(({ payment }) => payment.pence)));

  const take = async () => {
    const outcome = await send({
      params: { boardId: found.round.boardId, roundId: found.round.id },
      body: { payments: ready.map(({ payment }) => payment) },
    });
    if (outcome?.ok) {
      const words = ready.length === 1 ? 'One payment is' : `${ready.length} payments are`;
      await navigate(here, { state: withNotice(`${words} recorded: ${sum}.`) });
    } else if (outcome?.problem.type === 'payments-recorded') again();
  };
  // The server numbers what it was sent; people know the lines they pasted.
  const refused = Array.isArray(problem?.extras.lines)
    ? problem.extras.lines.map((place) => ready[Number(place)]?.number).filter((line) => line !== undefined)
    : [];

  return (
    <>
      <TextArea
        id="ledger"
        label="Lines of the ledger"
        hint="Copy them out of the spreadsheet: day, agency, amount, reference. With heads above, the columns may stand in any order. Nothing is recorded until you confirm below."
        rows={8}
        value={pasted}
        onChange={(text) => {
          setPasted(text);
          setChosen({});
          forget();
        }}
      />
      {problem && <Failed problem={problem} />}
      {refused.length > 0 && (
        <p className="govuk-body">Somebody recorded them meanwhile: they are now marked in the list below.</p>
      )}
      {lines.length > 0 && (
        <>
          <p className="govuk-body" role="status">
            {ready.length} to be recorded, {sum} together; {out} left out. Nothing is recorded yet.
          </p>
          <LinesTable
            lines={lines}
            found={found}
            onChoose={(line, agencyId) => setChosen({ ...chosen, [line]: agencyId })}
          />
        </>
      )}
      {ready.length > most && (
        <Notice tone="warning" title={`Take over ${most} payments at a time: paste fewer lines.`} />
      )}
      <Buttons>
        {ready.length > 0 && ready.length <= most && (
          <Button busy={sending} onClick={() => void take()}>
            Record {ready.length === 1 ? 'this payment' : `these ${ready.length} payments`}
          </Button>
        )}
        <ButtonLink to={here} tone="secondary">
          Cancel
        </ButtonLink>
      </Buttons>
    </>
  );
}
