import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { handler as getDocument } from '../../../functions/agency/get-agency-document.ts';
import { handler as prepareDraft } from '../../../functions/agency/prepare-draft-document.ts';
import { handler as submit } from '../../../functions/agency/submit-submission.ts';
import { handler as make } from '../../../functions/jobs/make-document.ts';
import { commit } from '../../../functions/store/commit.ts';
import { findDocument, listUnmade } from '../../../functions/store/documents.ts';
import { aContext } from '../../builders/a-context.ts';
import { aPerson, atAgency } from '../../builders/a-person.ts';
import { type AskedReturn, anEveryKindReturnIsAsked } from '../../builders/a-return.ts';
import { aStreamRecord } from '../../builders/a-stream-record.ts';
import { allRounder, digestRead, makeReady, save } from '../../builders/an-answer.ts';
import { anEvent, type Came, serveAs } from '../../builders/an-event.ts';
import { everyKindAnswers } from '../../builders/every-kind-form.ts';
import { calls, watchCalls } from '../../builders/faults.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { freshTables, itemsOf } from '../../database.ts';

const later = '2026-11-02T12:15:00Z';
let bucket: Map<string, Uint8Array>;

beforeEach(async () => {
  watchCalls();
  bucket = aBucket();
  await freshTables();
});

const ask = ({ agencyId, submissionId }: AskedReturn): Promise<Came> =>
  serveAs(
    allRounder(agencyId),
    prepareDraft,
    anEvent('prepare-draft-document', { params: { agencyId, submissionId }, body: {} }),
  );

const look = (agencyId: string, documentId: string): Promise<Came> =>
  serveAs(
    allRounder(agencyId),
    getDocument,
    anEvent('get-agency-document', { params: { agencyId, documentId } }),
  );

const wanted = async () => ({
  Records: (await itemsOf('RETURNS_TABLE'))
    .filter(({ entity }) => entity === 'document')
    .map((item) => aStreamRecord(item)),
});
const sweep = (at = later) => make({ sweep: true, at }, aContext());

describe('a draft', () => {
  test('is being prepared, then ready to be fetched for some minutes', async () => {
    const asked = await anEveryKindReturnIsAsked();
    await save(asked, { section: 'about-you', question: 'service', part: 'answer', value: 'Half done' });
    const { body } = await ask(asked);
    expect(body).toMatchObject({
      state: 'being-prepared',
      sha256: null,
      url: null,
      fileName: 'section-11-thamesford-police-draft.pdf',
    });

    expect(await make(await wanted(), aContext())).toEqual({ batchItemFailures: [] });

    const id = String(body.documentId);
    const pdf = bucket.get(`documents/${id}.pdf`);
    const ready = await look(asked.agencyId, id);
    expect(ready.body).toMatchObject({
      state: 'ready',
      sha256: createHash('sha256').update(pdf!).digest('hex'),
    });
    expect(String(ready.body.url)).toContain(`/documents/${id}.pdf?`);
    expect(String(ready.body.url)).toContain('X-Amz-Expires=300');
  });

  test('of the same answers is the same document; of others, another', async () => {
    const asked = await anEveryKindReturnIsAsked();
    const first = await ask(asked);
    expect((await ask(asked)).body.documentId).toBe(first.body.documentId);
    await save(asked, { section: 'about-you', question: 'service', part: 'answer', value: 'Changed' });
    expect((await ask(asked)).body.documentId).not.toBe(first.body.documentId);
    expect((await wanted()).Records).toHaveLength(2);
  });

  test('of another agency is not there', async () => {
    const asked = await anEveryKindReturnIsAsked();
    const { body } = await ask(asked);
    expect((await look('thamesford-ccg', String(body.documentId))).status).toBe(404);
    expect((await ask({ ...asked, agencyId: 'thamesford-ccg' })).status).toBe(404);
    expect((await look(asked.agencyId, 'document-none')).status).toBe(404);
  });
});

describe('the document of a submission', () => {
  const aSubmission = async () => {
    const asked = await anEveryKindReturnIsAsked();
    await makeReady(asked, everyKindAnswers);
    const { agencyId, submissionId } = asked;
    const sent = await serveAs(
      aPerson(atAgency('signatory')),
      submit,
      anEvent('submit-submission', {
        params: { agencyId, submissionId },
        body: { digest: await digestRead(asked), agree: true, outsideApproval: null },
      }),
    );
    return { asked, documentId: String(sent.body.documentId), receipt: String(sent.body.receipt) };
  };

  test('is named after its receipt, and made once, however often it is asked for', async () => {
    const { asked, documentId, receipt } = await aSubmission();
    const event = await wanted();
    await make(event, aContext());
    const first = await findDocument(documentId);
    await Promise.all([make(event, aContext()), make(event, aContext()), sweep()]);
    expect(await findDocument(documentId)).toEqual(first);
    expect(await listUnmade('2030-01-01T00:00:00.000Z')).toEqual([]);
    expect((await look(asked.agencyId, documentId)).body.fileName).toBe(
      `section-11-thamesford-police-${receipt}.pdf`,
    );
  });

  test('is found by the sweep when the stream did not make it, and not before its time', async () => {
    const { documentId } = await aSubmission();
    await sweep('2026-11-02T12:04:00Z');
    expect((await findDocument(documentId))?.state).toBe('being-prepared');
    await sweep();
    expect((await findDocument(documentId))?.state).toBe('ready');
  });

  test('is made in the end, whichever call fails, before or after it is done', async () => {
    const { documentId } = await aSubmission();
    const event = await wanted();
    const [unmade] = (await itemsOf('RETURNS_TABLE')).filter(({ entity }) => entity === 'document');
    watchCalls();
    await make(event, aContext());
    const inAll = calls.length;
    expect(inAll).toBe(4);
    for (let call = 2; call <= inAll; call += 1)
      for (const when of ['before', 'after'] as const) {
        await freshTables();
        bucket.delete(`documents/${documentId}.pdf`);
        await putBack(unmade!);
        watchCalls({ call, when });
        expect(await make(event, aContext())).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
        watchCalls();
        expect(await make(event, aContext())).toEqual({ batchItemFailures: [] });
        const made = await findDocument(documentId);
        const sha256 = createHash('sha256')
          .update(bucket.get(`documents/${documentId}.pdf`)!)
          .digest('hex');
        expect(made).toMatchObject({ state: 'ready', sha256 });
      }
  });

  test('is shown as failed when its words were tampered with, tried on, and ready once they are right', async () => {
    const { asked, documentId } = await aSubmission();
    const [key, words] = [...bucket.entries()][0]!;
    bucket.set(key, Buffer.from('{"changed":true}'));
    for (let times = 1; times <= 5; times += 1) await expect(sweep()).rejects.toThrow('make-document failed');
    expect((await look(asked.agencyId, documentId)).body.state).toBe('failed');
    bucket.set(key, words);
    await sweep();
    expect((await look(asked.agencyId, documentId)).body.state).toBe('ready');
  });
});

async function putBack(item: Record<string, unknown>): Promise<void> {
  await commit([{ item: { Put: { TableName: process.env.RETURNS_TABLE, Item: item } }, otherwise: 'fault' }]);
}
