import { beforeEach, describe, expect, test, vi } from 'vitest';
import { faultInLog } from '../../../functions/runtime/fault-in-log.ts';
import type { Served } from '../../../functions/runtime/http-handler.ts';
import { jobHandler } from '../../../functions/runtime/job-handler.ts';
import { log } from '../../../functions/runtime/log.ts';
import { refuse } from '../../../functions/runtime/refused.ts';
import { aContext } from '../../builders/a-context.ts';
import { anEvent } from '../../builders/an-event.ts';

// In other tests neither the log nor the metrics say anything; the metrics read this when they are made.
process.env.POWERTOOLS_METRICS_DISABLED = 'false';
log.setLogLevel('INFO');
const { area } = await import('../../../functions/runtime/area.ts');

const words = 'The row of sam@example.org\nsays\n    at last that he was hurt';
const lines: string[] = [];

/** A fault whose words hold personal data, as those of a parser or a database client may. */
function fault(): never {
  throw new TypeError(words);
}

const ports = { findSignedIn: fault, findEarlierReply: fault };
const boardArea = (serve: Served) =>
  area('board', { 'list-rounds': serve } as Parameters<typeof area<'board'>>[1], ports);
const board = boardArea(fault);
const theirRounds = () => board(anEvent('list-rounds', { params: { boardId: 'thamesford' } }), aContext());

beforeEach(() => {
  lines.length = 0;
  const write = (text: unknown): boolean => lines.push(String(text)) > 0;
  vi.spyOn(process.stdout, 'write').mockImplementation(write);
  vi.spyOn(process.stderr, 'write').mockImplementation(write);
});

const logged = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
const expectNoPersonalData = (): void => expect(lines.join()).not.toMatch(/sam@|hurt|The row/);

describe('a fault of an area', () => {
  test('is logged by the name of its error and where in the code it arose, never in its words', async () => {
    expect(await theirRounds()).toMatchObject({ statusCode: 500 });
    const line = logged().find(({ message }) => message === 'fault');
    expect(line).toMatchObject({ name: 'TypeError', route: 'GET /api/board/{boardId}/rounds' });
    expect(line?.stack).toEqual(
      expect.arrayContaining([expect.stringMatching(/^at fault .*faults-in-the-log/)]),
    );
    expectNoPersonalData();
  });

  test('is counted for its area, which Lambda takes to have succeeded', async () => {
    await theirRounds();
    expect(logged()).toContainEqual(expect.objectContaining({ Faults: 1, area: 'board', service: 'portal' }));
  });

  test('is none when somebody is refused', async () => {
    const refusing = boardArea(() => refuse('not-found'));
    const reply = await refusing(anEvent('list-rounds', { params: { boardId: 'b' } }), aContext());
    expect(reply).toMatchObject({ statusCode: 404 });
    expect(logged().some((line) => 'Faults' in line)).toBe(false);
  });
});

describe('a fault of a job', () => {
  const job = jobHandler('count-progress', fault);

  test('fails it in words of the job’s own, which Lambda logs and keeps beside the dead letter', async () => {
    await expect(job({}, aContext())).rejects.toThrow(/^count-progress failed: TypeError$/);
    expect(logged()).toContainEqual(
      expect.objectContaining({ message: 'job failed', job: 'count-progress', name: 'TypeError' }),
    );
    expectNoPersonalData();
  });
});

test('whatever is thrown, the log takes only names and places', () => {
  expect(faultInLog('sam@example.org')).toEqual({ name: 'unknown', stack: [] });
  const changed = new Error(words);
  changed.message = 'other words';
  expect(JSON.stringify(faultInLog(changed))).not.toMatch(/sam@|hurt|other words/);
  const bare = new Error(words);
  delete bare.stack;
  expect(faultInLog(bare)).toEqual({ name: 'Error', stack: [] });
});
