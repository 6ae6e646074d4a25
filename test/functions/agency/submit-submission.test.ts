import { beforeEach, describe, expect, test } from 'vitest';
import { handler as getVersion } from '../../../functions/agency/get-version.ts';
import { getDraft } from '../../../functions/store/drafts.ts';
import { getObligation } from '../../../functions/store/obligations.ts';
import { getSubmission } from '../../../functions/store/submissions.ts';
import { aKnownPerson, aPerson, atAgency } from '../../builders/a-person.ts';
import { anEveryKindReturnIsAsked, aReturnIsAsked } from '../../builders/a-return.ts';
import { aReadyReturn, send } from '../../builders/a-signing.ts';
import { allRounder, digestRead, fillIn, fillInByHand, makeReady, save } from '../../builders/an-answer.ts';
import { anEvent, serveAs } from '../../builders/an-event.ts';
import { everyKindAnswers } from '../../builders/every-kind-form.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { freshTables, itemsOf } from '../../database.ts';

const approval = { approverRole: 'Chief Officer', on: '2026-11-02', proof: 'Minute 4 of 2 November' };

let bucket: Map<string, Uint8Array>;
beforeEach(async () => {
  bucket = aBucket();
  await freshTables();
});

describe('a return that is signed and sent', () => {
  test('is frozen in words, received by the board, and receipted', async () => {
    const returned = await aReadyReturn();
    const digest = await digestRead(returned);
    const sent = await send(returned);

    expect(sent).toMatchObject({
      status: 200,
      body: { version: 1, late: false, at: '2026-11-02T12:00:00.000Z' },
    });
    expect(sent.body.receipt).toMatch(/^TLSCB-2026-[34679ACDEFGHJKMNPQRTWXY]{6}$/);
    expect([...bucket.keys()]).toEqual([`snapshots/${digest}.json`]);
    expect(await getObligation(returned.roundId, returned.agencyId)).toMatchObject({
      state: { kind: 'received', version: 1 },
      receivedOn: '2026-11-02',
      stage: 'ready',
      selfGrades: { practice: 'partly-met', extra: 'met' },
      progress: { sections: 4, sectionsComplete: 4 },
      sequence: 2,
    });
    const { submission, versions } = await getSubmission(returned.agencyId, returned.submissionId);
    expect(submission.state).toMatchObject({ kind: 'submitted', digest, receipt: sent.body.receipt });
    expect(versions).toMatchObject([
      {
        digest,
        signedBy: { name: 'Ola Brook', role: 'Signatory' },
        outsideApproval: null,
        documentId: sent.body.documentId,
      },
    ]);
  });

  test('can be read again in the words that were signed', async () => {
    const returned = await aReadyReturn();
    await send(returned);
    const { agencyId, submissionId } = returned;
    const ask = (version: string, agency = agencyId) =>
      serveAs(
        allRounder(agency),
        getVersion,
        anEvent('get-version', { params: { agencyId: agency, submissionId, version } }),
      );
    const came = await ask('1');
    expect(came.body).toMatchObject({ agencyName: 'Thamesford Police', version: { version: 1 } });
    expect(JSON.stringify(came.body.snapshot)).toContain('Minutes of\\nthe trustees');
    expect((await ask('2')).status).toBe(404);
    expect((await ask('1', 'thamesford-ccg')).status).toBe(404);
  });

  test('has an event for the agency’s side and one for the board’s', async () => {
    const returned = await aReadyReturn();
    await send(returned);
    const kinds = (await itemsOf('LEDGER_TABLE')).map(
      ({ pk, event }) => `${String(pk).split('#')[0]} ${(event as { kind: string }).kind}`,
    );
    expect(kinds.sort()).toEqual([
      'OBLIGATION asked',
      'OBLIGATION received',
      'SUBMISSION created',
      'SUBMISSION ready',
      'SUBMISSION submitted',
    ]);
  });

  test('sends its receipt to the signer and the leads, and asks for its document', async () => {
    const lead = await aKnownPerson('Lea Lead', atAgency('lead'));
    await aKnownPerson('Con Tributor', atAgency('contributor'));
    const returned = await aReadyReturn();
    const { body } = await send(returned);
    const messages = (await itemsOf('MESSAGES_TABLE')).filter(({ sk }) => sk === 'MESSAGE');
    expect(messages.map(({ to }) => (to as { email: string }).email).sort()).toEqual([
      'lea.lead@thamesford.example',
      'ola.brook@thamesford.example',
    ]);
    expect(messages.map(({ to }) => (to as { personId: string }).personId)).toContain(lead.id);
    expect((await itemsOf('RETURNS_TABLE')).filter(({ entity }) => entity === 'document')).toMatchObject([
      { id: body.documentId, state: 'being-prepared', kind: 'version' },
    ]);
  });

  test('takes no more answers, and is not submitted twice', async () => {
    const returned = await aReadyReturn();
    await send(returned);
    expect(
      (
        await save(returned, {
          section: 'about-you',
          question: 'service',
          part: 'answer',
          value: 'x',
          version: 1,
        })
      ).body.type,
    ).toBe('section-closed');
    expect(
      (
        await save(returned, {
          section: 'about-you',
          question: 'service',
          part: 'answer',
          value: 'x',
          version: 1,
          at: '2026-12-02T12:00:00.000Z',
        })
      ).body.type,
    ).toBe('section-closed');
    expect((await send(returned)).body.type).toBe('already-submitted');
  });

  test('gets the first reply when the same request is repeated', async () => {
    const returned = await aReadyReturn();
    const digest = await digestRead(returned);
    const first = await send(returned, { digest, idempotencyKey: 'the-very-same' });
    const again = await send(returned, {
      digest,
      idempotencyKey: 'the-very-same',
      at: '2026-11-02T13:00:00.000Z',
    });
    expect(again.body).toEqual(first.body);
    expect(
      (await send(returned, { digest: 'a'.repeat(64), idempotencyKey: 'the-very-same' })).body.type,
    ).toBe('idempotency-key-reused');
  });

  test('is late from the day after its due day in London, and accepted', async () => {
    const onTheDay = await aReadyReturn({ due: '2027-06-30' });
    expect((await send(onTheDay, { at: '2027-06-30T22:59:59.000Z' })).body.late).toBe(false);
    await freshTables();
    const after = await aReadyReturn({ due: '2027-06-30' });
    expect((await send(after, { at: '2027-06-30T23:00:00.000Z' })).body.late).toBe(true);
  });
});

describe('who sends', () => {
  test('the lead records an approval given elsewhere', async () => {
    const returned = await aReadyReturn();
    expect((await send(returned, { by: aPerson(atAgency('lead')) })).body.type).toBe('not-allowed');
    expect(
      (
        await send(returned, {
          by: aPerson(atAgency('lead')),
          outsideApproval: { ...approval, on: '2026-11-03' },
        })
      ).body,
    ).toMatchObject({
      type: 'invalid-request',
      fields: [{ field: 'outsideApproval.on' }],
    });
    expect((await send(returned, { by: aPerson(atAgency('lead')), outsideApproval: approval })).status).toBe(
      200,
    );
    const { versions } = await getSubmission(returned.agencyId, returned.submissionId);
    expect(versions).toMatchObject([{ signedBy: { role: 'Lead' }, outsideApproval: approval }]);
  });

  test('a return that is not ready is not signed, and its writers are not disturbed', async () => {
    const returned = await anEveryKindReturnIsAsked();
    await fillIn(returned, everyKindAnswers);
    expect((await send(returned)).body.type).toBe('not-ready');
    expect((await getDraft(returned.submissionId)).gates.every(({ epoch }) => epoch === 0)).toBe(true);
  });

  test('on one page a contributor sends it without “ready” and without declaring sections', async () => {
    const returned = await anEveryKindReturnIsAsked({ variant: 'short' });
    const short = ['service', 'contact', 'staff', 'policy', 'reviewed', '1.1'];
    for (const question of short)
      for (const [part, value] of Object.entries(everyKindAnswers[question] ?? {}))
        await save(returned, {
          section: question === '1.1' ? 'practice' : 'about-you',
          question,
          part,
          value,
        });
    const sent = await send(returned, { by: aPerson(atAgency('contributor')) });
    expect(sent.status).toBe(200);
    expect((await getObligation(returned.roundId, returned.agencyId)).progress).toMatchObject({
      sections: 2,
      sectionsComplete: 2,
    });
  });
});

test('a full Section 11 return goes all the way', async () => {
  const returned = await aReturnIsAsked();
  await fillInByHand(returned);
  await makeReady(returned, {});
  expect((await send(returned)).status).toBe(200);
  const { selfGrades, progress } = await getObligation(returned.roundId, returned.agencyId);
  expect(Object.values(selfGrades)).toEqual(Array.from({ length: 8 }, () => 'met'));
  expect(progress).toMatchObject({ sections: 9, sectionsComplete: 9 });
});
