import { afterEach, expect, test, vi } from 'vitest';
import { handler } from '../../../functions/jobs/watch-ledger.ts';
import { log } from '../../../functions/runtime/log.ts';
import { aContext } from '../../builders/a-context.ts';
import { aStreamRecord } from '../../builders/a-stream-record.ts';

const event = { pk: 'OBLIGATION#section-11-2026#thamesford-police', sk: 'EVENT#000001' };
afterEach(() => {
  vi.restoreAllMocks();
});

test('a changed or removed event of the ledger is said by its key; a new one is not', async () => {
  const said = vi.spyOn(log, 'error');
  const records = [
    aStreamRecord(event, 'INSERT'),
    aStreamRecord(event, 'MODIFY', '2'),
    aStreamRecord(event, 'REMOVE', '3'),
  ];
  await handler({ Records: records }, aContext());
  expect(said.mock.calls).toEqual([
    ['the ledger was changed', { how: 'MODIFY', record: 'event-2', stream: event.pk, event: event.sk }],
    ['the ledger was changed', { how: 'REMOVE', record: 'event-3', stream: event.pk, event: event.sk }],
  ]);
});
