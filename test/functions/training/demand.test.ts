import { beforeEach, describe, expect, test } from 'vitest';
import { handler as getNeedAnswers } from '../../../functions/agency/get-need-answers.ts';
import { handler as getDemand } from '../../../functions/board/get-demand.ts';
import { handler as answerNeeds } from '../../../functions/manager/answer-needs.ts';
import { handler as decideNeeds } from '../../../functions/manager/decide-needs.ts';
import type { ReplyOf } from '../../../functions/runtime/request.ts';
import type { routes } from '../../../shared/contract/all-routes.ts';
import type { RoleGrant } from '../../../shared/domain/role.ts';
import { aPerson, atAgency, atBoard } from '../../builders/a-person.ts';
import {
  aRoundOfNeeds,
  askedForNeeds,
  needCells,
  needRow,
  needsRound,
  storedCountedBefore,
  storedFigures,
} from '../../builders/a-round-of-needs.ts';
import { anEvent, type Came, serveAs } from '../../builders/an-event.ts';
import { calls, watchCalls } from '../../builders/faults.ts';
import { storedBoard, storedColleague } from '../../builders/stored.ts';
import { freshTables, itemsOf } from '../../database.ts';

const [police, council, church] = ['thamesford-police', 'thamesford-council', 'st-aldates'];
const place = { boardId: 'thamesford', roundId: needsRound };
const handlers = {
  'get-demand': getDemand,
  'decide-needs': decideNeeds,
  'answer-needs': answerNeeds,
  'get-need-answers': getNeedAnswers,
} as const;

let minutes = 0;

/** Each asks a minute after the one before. */
const as =
  (...roles: RoleGrant[]) =>
  (key: keyof typeof handlers, body?: unknown, params: Record<string, string> = place): Promise<Came> => {
    minutes += 1;
    const at = new Date(Date.UTC(2026, 10, 2, 9, minutes)).toISOString();
    return serveAs(aPerson(...roles), handlers[key], anEvent(key, { params, body, at }));
  };
const tom = as(atBoard('training-officer'));

type Demand = ReplyOf<(typeof routes)['get-demand']>;
const demand = async (): Promise<Demand> => (await tom('get-demand')).body as unknown as Demand;

const met = { outcome: 'met', offered: 'Two half days in March', why: '' };
const not = { outcome: 'not', offered: '', why: 'Too few ask for it' };
const decide = (decision: object, ...needs: readonly (readonly [string, number, number])[]) =>
  tom('decide-needs', {
    decision,
    needs: needs.map(([agencyId, row, seen]) => ({ agencyId, need: needRow(row), seen })),
  });
const answer = (agencyId: string, undecided: readonly string[] = [], by = tom) =>
  by('answer-needs', { undecided }, { ...place, agencyId });
const told = (agencyId: string, at = agencyId) =>
  as(atAgency('contributor', at))('get-need-answers', undefined, { agencyId, roundId: needsRound });
const messages = async () => (await itemsOf('MESSAGES_TABLE')).filter(({ sk }) => sk === 'MESSAGE');

beforeEach(async () => {
  await freshTables();
  await storedBoard();
  await aRoundOfNeeds();
  await askedForNeeds(police, true, { agencyName: 'Thamesford Police' });
  await askedForNeeds(council, true, { agencyName: 'Thamesford Council' });
  await askedForNeeds(church, false, { agencyName: 'St Aldate’s' });
  await storedFigures({
    agencyId: police,
    agencyName: 'Thamesford Police',
    needs: [
      needCells(),
      needCells({ topic: 'another-topic', 'other-topic': 'Sleep', priority: 'high', why: 'An inspection' }),
    ],
    offers: [{ topic: 'neglect', days: 3, venue: true, note: 'In school holidays' }],
  });
  await storedFigures({
    agencyId: council,
    agencyName: 'Thamesford Council',
    needs: [needCells({ places: 25, priority: 'high', why: 'Supervision shows it' })],
    staff: { 'group-1': { headcount: 300, required: 200, 'in-date': 210 }, 'group-3': { headcount: 20 } },
  });
  await storedColleague('ola', 'lead', [police]);
  await storedColleague('nadia', 'lead', [council]);
});

describe('the demand of a round', () => {
  test('adds up what agencies ask for, by topic, depth and group, with their own words beside it', async () => {
    const { demands, labels, weightRule } = await demand();
    expect(demands).toMatchObject([
      {
        topic: 'neglect',
        places: { high: 25, medium: 0, low: 10, all: 35 },
        agencies: 2,
        weight: 85,
        needs: [{ agencyName: 'Thamesford Council', why: 'Supervision shows it' }, { agencyId: police }],
      },
      { topic: 'another-topic', otherTopic: 'Sleep', agencies: 1, weight: 30 },
    ]);
    expect(labels).toMatchObject({
      topic: { neglect: 'Neglect' },
      level: { core: 'Core' },
      priority: { high: 'High' },
    });
    expect(labels.group['group-1']).toContain('Group 1');
    expect(weightRule).toContain('× 3');
  });

  test('tells compliance and offers, and who is missing with their share of the workforce as far as it is known', async () => {
    await storedCountedBefore(church, 105);
    await askedForNeeds('hilltop-academy', false);
    await askedForNeeds('millbrook', false, { exempt: true });
    const { compliance, offers, missing, missingShare, excused, agencies } = await demand();
    expect(compliance).toMatchObject([
      { row: 'group-1', headcount: 400, required: 280, inDate: 260, share: 92, agencies: 2 },
      { row: 'group-3', headcount: 20, required: 0, share: null, agencies: 1 },
    ]);
    expect(offers).toMatchObject([{ agencyId: police, days: 3, venue: true, note: 'In school holidays' }]);
    expect(missing).toEqual([
      { agencyId: 'hilltop-academy', agencyName: 'hilltop-academy', people: null },
      { agencyId: church, agencyName: 'St Aldate’s', people: 105 },
    ]);
    expect([missingShare, excused]).toEqual([20, 1]);
    expect(agencies).toMatchObject([
      { agencyId: council, people: 320, needs: 1, answered: null },
      { agencyId: police, people: 100, needs: 2 },
    ]);
  });

  test('is its board’s alone, and its officers’', async () => {
    expect((await as(atBoard('chair'))('get-demand')).status).toBe(200);
    for (const role of ['reviewer', 'executive-member', 'member', 'lay-member'] as const)
      expect((await as(atBoard(role))('get-demand')).body.type).toBe('not-allowed');
    const downs = as(atBoard('manager', 'downs'));
    for (const boardId of ['thamesford', 'downs'])
      expect((await downs('get-demand', undefined, { ...place, boardId })).status).toBe(404);
  });
});

describe('a decision on a need', () => {
  test('is taken for one, or alike for all who ask, and stands when the return comes again', async () => {
    expect((await decide(met, [police, 0, 0], [council, 0, 0])).body.decisions).toMatchObject([
      { agencyId: police, outcome: 'met', sequence: 1, asked: { places: 10 } },
      { agencyId: council, decidedBy: { id: expect.any(String) }, asked: { places: 25 } },
    ]);
    await storedFigures({ agencyId: police, version: 2, needs: [needCells({ places: 12 })] });
    expect((await demand()).decisions).toHaveLength(2);
    expect((await demand()).decisions).toContainEqual(
      expect.objectContaining({ agencyId: police, asked: expect.objectContaining({ places: 10 }) }),
    );
  });

  test('is not written over one that was not seen; the same again changes nothing', async () => {
    const [first] = (await decide(met, [police, 0, 0])).body.decisions as object[];
    expect((await decide(met, [police, 0, 0])).body.decisions).toEqual([first]);
    expect((await decide(not, [police, 0, 0])).body.type).toBe('changed-meanwhile');
    expect((await decide(not, [police, 0, 1], [police, 0, 1])).body.decisions).toMatchObject([
      { outcome: 'not', sequence: 2 },
    ]);
  });

  test('is taken on what is asked, in words, and never for one’s own agency', async () => {
    expect((await decide(met, [police, 7, 0])).body.type).toBe('changed-meanwhile');
    expect((await decide({ ...met, offered: '' }, [police, 0, 0])).body).toMatchObject({
      type: 'invalid-request',
      fields: [{ field: 'decision.offered' }],
    });
    const both = as(atBoard('training-officer'), atAgency('contributor', police));
    const needs = [{ agencyId: police, need: needRow(0), seen: 0 }];
    expect((await both('decide-needs', { decision: met, needs })).body.type).toBe('own-agency');
    expect((await answer(police, [needRow(0), needRow(1)], both)).body.type).toBe('own-agency');
    const { agencies } = (await both('get-demand')).body as unknown as Demand;
    expect(agencies.map(({ own }) => own)).toEqual([false, true]);
    expect((await as(atBoard('chair'))('decide-needs', { decision: met, needs })).body.type).toBe(
      'not-allowed',
    );
  });

  test('on many needs of many agencies needs more than one transaction', async () => {
    const many = Array.from({ length: 95 }, (_, n) => n);
    await storedFigures({ agencyId: police, needs: many.map((n) => needCells({ places: n + 1 })) });
    const all = many.map((n) => [police, n, 0] as const);
    expect((await decide(met, ...all, [council, 0, 0])).body.decisions).toHaveLength(96);
    expect((await demand()).decisions).toHaveLength(96);
  });
});

describe('the answer to an agency', () => {
  test('names what stays undecided, is sent by mail, and reads in words on the agency’s page', async () => {
    await decide(met, [police, 0, 0]);
    expect((await answer(police)).body.type).toBe('needs-undecided');
    expect((await answer(police, [needRow(1)])).body).toMatchObject({ agencyId: police, answer: 1 });
    expect((await messages()).map(({ content }) => content)).toMatchObject([
      { kind: 'needs-answered', met: 1, partly: 0, not: 0, undecided: 1 },
    ]);
    expect((await told(police)).body).toMatchObject({
      boardName: 'Thamesford LSCB',
      received: true,
      answers: {
        answer: 1,
        needs: [
          {
            about: 'Neglect',
            places: 10,
            priority: 'Low',
            outcome: 'met',
            offered: 'Two half days in March',
          },
          { about: 'Sleep', outcome: null },
        ],
      },
    });
    const ledger = await itemsOf('LEDGER_TABLE');
    expect(ledger.map(({ event }) => event)).toMatchObject([{ kind: 'needs-answered', decided: 1 }]);
    expect(JSON.stringify(ledger)).not.toContain('half days');
  });

  test('stands as it was sent; what is decided since is sent as another', async () => {
    await decide(met, [council, 0, 0]);
    await answer(council);
    expect((await decide(not, [council, 0, 1])).body.type).toBe('need-answered');
    expect((await answer(council)).body.type).toBe('nothing-to-answer');
    // The agency asks for more, and is told of that.
    await storedFigures({ agencyId: council, version: 2, needs: [needCells({ places: 40 })] });
    await decide(not, [council, 0, 1]);
    expect((await answer(council)).body).toMatchObject({ answer: 2 });
    expect((await told(council)).body.answers).toMatchObject({
      answer: 2,
      needs: [{ places: 40, outcome: 'not', why: 'Too few ask for it', forEarlierWords: false }],
    });
    expect(await messages()).toHaveLength(2);
  });

  test('says where a need has changed since it was decided on', async () => {
    await decide(met, [council, 0, 0]);
    await storedFigures({ agencyId: council, version: 2, needs: [needCells({ places: 40 })] });
    await answer(council);
    expect((await told(council)).body.answers).toMatchObject({ needs: [{ forEarlierWords: true }] });
  });

  test('is the agency’s own; who asked for nothing, or has not sent, is not answered', async () => {
    expect((await told(police, council)).status).toBe(404);
    expect((await told(church)).body).toMatchObject({ received: false, answers: null });
    expect((await answer(church)).body.type).toBe('nothing-to-answer');
    expect((await answer('nobody')).status).toBe(404);
  });
});

test('sixty agencies cost what six do: the session apart one query, and bytes that grow no faster than they', async ({
  annotate,
}) => {
  const measure = async (agencies: number) => {
    await freshTables();
    await storedBoard();
    await aRoundOfNeeds();
    for (const [n] of Array.from({ length: agencies }).entries()) {
      await askedForNeeds(`agency-${n}`, n % 6 !== 5);
      if (n % 6 === 5) await storedCountedBefore(`agency-${n}`, 50);
      else
        await storedFigures({
          agencyId: `agency-${n}`,
          needs: Array.from({ length: 8 }, (__, row) =>
            needCells({
              places: n + row + 1,
              why: 'Appraisals and two case reviews show that it is needed.',
            }),
          ),
        });
    }
    watchCalls();
    const begun = performance.now();
    const came = await tom('get-demand');
    const milliseconds = performance.now() - begun;
    expect(calls).toEqual(['Query']);
    return { bytes: JSON.stringify(came.body).length, milliseconds };
  };
  const [six, sixty] = [await measure(6), await measure(60)];
  expect(sixty.bytes).toBeLessThan(10 * six.bytes);
  const told = ({ bytes, milliseconds }: typeof six): string =>
    `${bytes} bytes, ${milliseconds.toFixed(0)} ms`;
  await annotate(`6 agencies: ${told(six)}; 60 agencies: ${told(sixty)}`);
});
