import { beforeEach, describe, expect, test } from 'vitest';
import { handler as submit } from '../../../functions/agency/submit-submission.ts';
import { getDraft } from '../../../functions/store/drafts.ts';
import { getObligation } from '../../../functions/store/obligations.ts';
import { getSubmission } from '../../../functions/store/submissions.ts';
import { aKnownPerson, atAgency } from '../../builders/a-person.ts';
import { type AskedReturn, anEveryKindReturnIsAsked } from '../../builders/a-return.ts';
import { digestRead, makeReady, save } from '../../builders/an-answer.ts';
import { anEvent, type Came, serveAs } from '../../builders/an-event.ts';
import { everyKindAnswers } from '../../builders/every-kind-form.ts';
import { calls, watchCalls } from '../../builders/faults.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { freshTables, itemsOf } from '../../database.ts';

let bucket: Map<string, Uint8Array>;
beforeEach(async () => {
  watchCalls();
  bucket = aBucket();
  await freshTables();
});

async function aReadyReturn() {
  const signatory = await aKnownPerson('Sig Natory', atAgency('signatory'), atAgency('lead'));
  const returned = await anEveryKindReturnIsAsked();
  await makeReady(returned, everyKindAnswers);
  const digest = await digestRead(returned);
  const send = (idempotencyKey: string, at: string): Promise<Came> =>
    serveAs(
      signatory,
      submit,
      anEvent('submit-submission', {
        params: { agencyId: returned.agencyId, submissionId: returned.submissionId },
        body: { digest, agree: true, outsideApproval: null },
        idempotencyKey,
        at,
      }),
    );
  return { returned, send };
}

/** Everything that a submission writes is there once, or nothing of it is. */
async function expectAllOrNothing({ agencyId, submissionId, roundId }: AskedReturn): Promise<boolean> {
  const [{ submission, versions }, obligation, returns, ledger, messages] = await Promise.all([
    getSubmission(agencyId, submissionId),
    getObligation(roundId, agencyId),
    itemsOf('RETURNS_TABLE'),
    itemsOf('LEDGER_TABLE'),
    itemsOf('MESSAGES_TABLE'),
  ]);
  const isSubmitted = submission.state.kind === 'submitted';
  const once = isSubmitted ? 1 : 0;
  const kinds = ledger.map(({ event }) => (event as { kind: string }).kind);
  expect(versions).toHaveLength(once);
  expect(obligation.state.kind).toBe(isSubmitted ? 'received' : 'waiting');
  expect(obligation.receivedOn === null).toBe(!isSubmitted);
  expect(kinds.filter((kind) => kind === 'submitted')).toHaveLength(once);
  expect(kinds.filter((kind) => kind === 'received')).toHaveLength(once);
  expect(returns.filter(({ entity }) => entity === 'document')).toHaveLength(once);
  expect(returns.filter(({ pk }) => String(pk).startsWith('RECEIPT#'))).toHaveLength(once);
  expect(returns.filter(({ pk }) => String(pk).includes('#submit-submission#'))).toHaveLength(once);
  const receipts = messages.filter(({ content }) => (content as { kind?: string })?.kind === 'receipt');
  expect(receipts).toHaveLength(once);
  if (isSubmitted)
    for (const { digest } of versions) expect(bucket.has(`snapshots/${digest}.json`)).toBe(true);
  return isSubmitted;
}

const callsOfOne = async (): Promise<number> => {
  const { send } = await aReadyReturn();
  watchCalls();
  await send('counted-once', '2026-11-02T12:00:00.000Z');
  return calls.length;
};

describe('when a call fails, nothing is half submitted, and the same request again ends well', () => {
  test.for(['before', 'after'] as const)('%s it is done, whichever it is', async (when) => {
    const inAll = await callsOfOne();
    expect(calls.filter((name) => name === 'PutObject')).toHaveLength(1);
    for (let call = 1; call <= inAll; call += 1) {
      await freshTables();
      bucket.clear();
      watchCalls();
      const { returned, send } = await aReadyReturn();
      watchCalls({ call, when });
      const first = await send('the-very-same', '2026-11-02T12:00:00.000Z').catch(() => undefined);
      expect(first, `call ${call} of ${inAll}`).toBeUndefined();
      watchCalls();

      if (await expectAllOrNothing(returned)) {
        expect((await save(returned, aText)).body.type).toBe('section-closed');
      } else expect((await getDraft(returned.submissionId)).gates.every(({ open }) => open)).toBe(true);

      const again = await send('the-very-same', '2026-11-02T12:00:01.000Z');
      expect(again, `call ${call} of ${inAll}`).toMatchObject({ status: 200, body: { version: 1 } });
      expect(await expectAllOrNothing(returned)).toBe(true);
    }
  });

  test('a process that dies with its gates closed keeps nobody out for more than a minute', async () => {
    const inAll = await callsOfOne();
    await freshTables();
    watchCalls();
    const { returned, send } = await aReadyReturn();
    // The last transaction fails, and with it the opening of the gates.
    watchCalls({ call: inAll, when: 'for-good' });
    await expect(send('the-very-same', '2026-11-02T12:00:00.000Z')).rejects.toThrow('The network failed');
    watchCalls();

    expect((await save(returned, { ...aText, at: '2026-11-02T12:00:10.000Z' })).body.type).toBe(
      'being-submitted',
    );
    expect((await send('the-very-same', '2026-11-02T12:00:20.000Z')).body.type).toBe('being-submitted');
    expect((await send('the-very-same', '2026-11-02T12:01:01.000Z')).status).toBe(200);
    expect(await expectAllOrNothing(returned)).toBe(true);
  });
});

const aText = {
  section: 'about-you',
  question: 'service',
  part: 'answer',
  value: 'Thamesford Sailing Club',
  version: 1,
};
