import { expect, test } from 'vitest';
import { handler as eraseJob } from '../../../functions/jobs/erase-text.ts';
import { handler as erase } from '../../../functions/manager/erase-text.ts';
import { textOfPdf } from '../../../operations/words-in-bytes.ts';
import { aContext } from '../../builders/a-context.ts';
import { aReturnWithAName, child, hide, manager } from '../../builders/a-redacted-return.ts';
import { anEvent, serveAs } from '../../builders/an-event.ts';
import { contents, putBack } from '../../builders/contents.ts';
import { calls, watchCalls } from '../../builders/faults.ts';
import { quotedEverywhere } from '../../builders/quoted-everywhere.ts';
import { finishRedactions, makeDocuments } from '../../builders/redaction-jobs.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { freshTables } from '../../database.ts';

/** What is looked at: a crash at every call would take minutes. */
const everySo = 23;

test('wherever the job is cut off while it erases, it is done when it has run again', async () => {
  watchCalls();
  const bucket = aBucket();
  await freshTables();
  const returned = await aReturnWithAName();
  await quotedEverywhere(returned);
  await makeDocuments();
  const id = String((await hide(returned)).body.id);
  await finishRedactions();
  await serveAs(
    manager(),
    erase,
    anEvent('erase-text', { params: { boardId: 'thamesford', redactionId: id }, body: { confirm: 'erase' } }),
  );
  const [tables, objects] = [await contents(), new Map(bucket)];
  const beginAgain = async (): Promise<void> => {
    watchCalls();
    await putBack(tables);
    bucket.clear();
    for (const [key, bytes] of objects) bucket.set(key, bytes);
  };

  await finishRedactions();
  const inAll = calls.length;
  const copies = async (): Promise<string[]> => [
    ...[...(await contents())].filter(([, item]) => JSON.stringify(item).includes(child)).map(([key]) => key),
    ...[...bucket].flatMap(([key, bytes]) => {
      const body = Buffer.from(bytes);
      return body.includes(child) || (key.endsWith('.pdf') && textOfPdf(body).includes('JemimaQuibble'))
        ? [key]
        : [];
    }),
  ];
  expect(inAll).toBeGreaterThan(4 * everySo);
  for (let call = 2; call < inAll; call += everySo) {
    await beginAgain();
    watchCalls({ call, when: call % 2 === 0 ? 'for-good' : 'after' });
    await finishRedactions().catch(() => undefined);
    watchCalls();
    // What the stream gave up on is found by the quarter-hourly sweep.
    await eraseJob({ sweep: true, at: '2030-01-01T00:00:00.000Z' }, aContext());
    expect(await copies(), `cut off at call ${call}`).toEqual([]);
    expect((await contents()).get(`RETURNS_TABLE REDACTION#${id} REDACTION`)).toMatchObject({
      state: { kind: 'erased' },
    });
  }
}, 120_000);
