import { handler as eraseJob } from '../../functions/jobs/erase-text.ts';
import { handler as make } from '../../functions/jobs/make-document.ts';
import { itemsOf } from '../database.ts';
import { aContext } from './a-context.ts';
import { aStreamRecord } from './a-stream-record.ts';

/** What the stream would hand to the job that makes documents. */
export async function makeDocuments(): Promise<void> {
  const wanted = (await itemsOf('RETURNS_TABLE')).filter(
    ({ entity, state }) => entity === 'document' && state === 'being-prepared',
  );
  await make({ Records: wanted.map((item) => aStreamRecord(item)) }, aContext());
}

/** What the stream would hand to the job that erases. */
export async function finishRedactions() {
  const waiting = (await itemsOf('RETURNS_TABLE')).filter(({ work }) => work === 'waiting');
  return eraseJob({ Records: waiting.map((item) => aStreamRecord(item)) }, aContext());
}
