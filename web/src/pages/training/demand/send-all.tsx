import { useState } from 'react';
import { isTold } from '../../../../../shared/domain/training/deciding.ts';
import type { NeedsAnswered } from '../../../../../shared/domain/training/need-decision.ts';
import { call } from '../../../api/call.ts';
import { Button } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { decidedOn, type Found, needsOfAgency } from './found.ts';

type Agency = Found['agencies'][number];

/** Agencies whose every need is decided, and which have not been told all of it. */
const readyIn = (found: Found, mayDecide: (agencyId: string) => boolean): Agency[] =>
  found.agencies.filter(({ agencyId }) => {
    const these = decidedOn(needsOfAgency(found, agencyId), found);
    const isDecided = these.length > 0 && these.every(({ decision }) => decision !== undefined);
    const isUntold = these.some(({ decision, answered }) => decision && !isTold(decision, answered));
    return mayDecide(agencyId) && isDecided && isUntold;
  });

type Props = {
  readonly found: Found;
  readonly mayDecide: (agencyId: string) => boolean;
  readonly onAnswered: (answered: readonly NeedsAnswered[]) => void;
};

type Sending = { readonly done: number; readonly of: number };

/** Sends their answers to all agencies whose needs are all decided, one after another; says for whom it did not work. */
export function SendAll({ found, mayDecide, onAnswered }: Props) {
  const [asking, setAsking] = useState(false);
  const [sending, setSending] = useState<Sending>();
  const [failed, setFailed] = useState<readonly string[]>([]);
  const ready = readyIn(found, mayDecide);
  const { boardId, id: roundId } = found.round;

  const send = async () => {
    const [told, refused]: [NeedsAnswered[], string[]] = [[], []];
    for (const [done, { agencyId, agencyName }] of ready.entries()) {
      setSending({ done, of: ready.length });
      const params = { boardId, roundId, agencyId };
      const came = await call('answer-needs', { params, body: { undecided: [] } });
      if (came.ok) told.push(came.data);
      else refused.push(`${agencyName}: ${came.problem.title}`);
    }
    setSending(undefined);
    setAsking(false);
    setFailed(refused);
    onAnswered(told);
  };

  return (
    <>
      {failed.length > 0 && (
        <Notice tone="failure" live="alert" title="Some answers were not sent">
          <ul className="govuk-list govuk-list--bullet">
            {failed.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Notice>
      )}
      {ready.length > 0 && (
        <div className="no-print">
          <Button tone="secondary" onClick={() => setAsking(true)}>
            Send the answers that are complete ({ready.length})
          </Button>
        </div>
      )}
      {asking && (
        <Confirm
          title={
            ready.length === 1
              ? 'Send one agency its answers?'
              : `Send ${ready.length} agencies their answers?`
          }
          does="Send them"
          busy={sending !== undefined}
          onConfirm={() => void send()}
          onCancel={() => setAsking(false)}
        >
          <p className="govuk-body">
            Every need of these is decided: {ready.map(({ agencyName }) => agencyName).join(', ')}. Agencies
            with needs that are not decided get nothing; send theirs one by one.
          </p>
          <p className="govuk-body" role="status">
            {sending === undefined ? '' : `Sent ${sending.done} of ${sending.of}…`}
          </p>
        </Confirm>
      )}
    </>
  );
}
