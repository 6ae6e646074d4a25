import { beforeEach, describe, expect, test } from 'vitest';
import { handler as carrySection } from '../../../functions/agency/carry-section.ts';
import { handler as confirmCarried } from '../../../functions/agency/confirm-carried.ts';
import { handler as getLastRound } from '../../../functions/agency/get-last-round.ts';
import { handler as submit } from '../../../functions/agency/submit-submission.ts';
import { getSnapshot } from '../../../functions/files/snapshots.ts';
import { listReceived } from '../../../functions/store/received.ts';
import { getWorkingReturn } from '../../../functions/store/working-return.ts';
import type { Answer } from '../../../shared/domain/answer.ts';
import { gaps } from '../../../shared/forms/gaps.ts';
import { aPerson, atAgency } from '../../builders/a-person.ts';
import { type AskedReturn, aReturnIsAsked } from '../../builders/a-return.ts';
import { allRounder, digestRead, fillIn, goodAnswers, makeReady, save } from '../../builders/an-answer.ts';
import { anEvent, type Came, noon, serveAs } from '../../builders/an-event.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { freshTables } from '../../database.ts';

beforeEach(async () => {
  aBucket();
  await freshTables();
});

async function send(returned: AskedReturn): Promise<Came> {
  const { agencyId, submissionId } = returned;
  const event = anEvent('submit-submission', {
    params: { agencyId, submissionId },
    body: { digest: await digestRead(returned), agree: true, outsideApproval: null },
  });
  const came = await serveAs(aPerson(atAgency('signatory')), submit, event);
  expect(came.body).toMatchObject({ version: 1 });
  return came;
}

const small = { variant: 'small' } as const;

/** Last year’s return is in, and this year’s is asked for. */
async function aSecondRound(): Promise<AskedReturn> {
  const before = await aReturnIsAsked({ ...small, submissionId: 'return-of-2024', roundId: 'round-2024' });
  await makeReady(before);
  await send(before);
  return aReturnIsAsked({ ...small, submissionId: 'return-of-2026', roundId: 'round-2026' });
}

type Doing = 'carry-section' | 'confirm-carried';

const doIn = (returned: AskedReturn, route: Doing, section: string, question: string | null = null) => {
  const { agencyId, submissionId } = returned;
  return serveAs(
    allRounder(agencyId),
    route === 'carry-section' ? carrySection : confirmCarried,
    anEvent(route, {
      params: { agencyId, submissionId, section },
      body: route === 'carry-section' ? {} : { question },
    }),
  );
};

const answersIn = (came: Came): Answer[] => came.body.answers as Answer[];
const gapsIn = async (returned: AskedReturn) =>
  gaps((await getWorkingReturn(returned, noon)).filled).map(({ words }) => words);

test('what was submitted last time is shown beside this round; before the first round there is nothing', async () => {
  const returned = await aSecondRound();
  const show = ({ agencyId, submissionId }: AskedReturn) =>
    serveAs(
      allRounder(agencyId),
      getLastRound,
      anEvent('get-last-round', { params: { agencyId, submissionId } }),
    );
  expect(await show(returned)).toMatchObject({
    status: 200,
    body: { last: { version: 1, roundTitle: 'Section 11 self-assessment 2026', snapshot: { shape: 2 } } },
  });
  const first = await aReturnIsAsked({ agencyId: 'thamesford-fire', submissionId: 'fire-2026', ...small });
  expect((await show(first)).body).toEqual({ last: null });
});

describe('a standard carried forward', () => {
  test('has last round’s answers, each still to be confirmed, and is confirmed as a whole', async () => {
    const returned = await aSecondRound();
    const carried = await doIn(returned, 'carry-section', 'standard-2');
    expect(carried.status).toBe(200);
    const answers = answersIn(carried);
    expect(answers.length).toBeGreaterThan(3);
    for (const { carried } of answers)
      expect(carried).toEqual({ from: { submissionId: 'return-of-2024', version: 1 }, confirmed: null });
    expect((await gapsIn(returned)).filter((words) => words.startsWith('Confirm or change'))).toHaveLength(
      new Set(answers.map(({ question }) => question)).size,
    );

    const confirmed = await doIn(returned, 'confirm-carried', 'standard-2');
    for (const { carried } of answersIn(confirmed))
      expect(carried?.confirmed).toEqual({ by: allRounder(returned.agencyId).name, at: noon });
    expect((await gapsIn(returned)).filter((words) => words.startsWith('Confirm or change'))).toEqual([]);
  });

  test('is confirmed question by question; one that is changed is no longer carried', async () => {
    const returned = await aSecondRound();
    const carried = answersIn(await doIn(returned, 'carry-section', 'standard-2'));
    const [question] = carried.map((each) => each.question);
    const other = carried.find((each) => each.question !== question && each.part === 'grade')!;
    const after = await doIn(returned, 'confirm-carried', 'standard-2', question);
    for (const each of answersIn(after))
      expect(each.carried?.confirmed === null, each.question).toBe(each.question !== question);

    const { version } = other;
    await save(returned, {
      section: 'standard-2',
      question: other.question,
      part: 'grade',
      version,
      value: 'not-applicable',
    });
    const { answers } = await getWorkingReturn(returned, noon);
    const changed = answers.find((each) => each.question === other.question && each.part === 'grade');
    expect(changed).toMatchObject({ value: 'not-applicable' });
    expect(changed).not.toHaveProperty('carried');
  });

  test('leaves alone what somebody has begun to answer, and carried again carries nothing more', async () => {
    const returned = await aSecondRound();
    await save(returned, { section: 'standard-2', question: '2.1', part: 'note', value: 'Begun' });
    const once = answersIn(await doIn(returned, 'carry-section', 'standard-2'));
    expect(once.filter(({ question }) => question === '2.1')).toMatchObject([{ value: 'Begun' }]);
    const twice = answersIn(await doIn(returned, 'carry-section', 'standard-2'));
    expect(twice).toEqual(once);
  });

  test('is refused where there is no earlier return', async () => {
    const first = await aReturnIsAsked(small);
    expect((await doIn(first, 'carry-section', 'standard-2')).body).toMatchObject({
      type: 'nothing-to-carry',
    });
  });
});

test('the frozen return says what was confirmed, and each board is told what it received before', async () => {
  const returned = await aSecondRound();
  await doIn(returned, 'carry-section', 'standard-2');
  await doIn(returned, 'confirm-carried', 'standard-2');
  const answers = await goodAnswers(returned);
  const kept = Object.fromEntries(Object.entries(answers).filter(([id]) => !/^2\.|^impact-2/.test(id)));
  await fillIn(returned, kept);
  await makeReady(returned, {});
  await send(returned);

  const [received] = await listReceived(returned.roundId, returned.agencyId);
  expect(received).toMatchObject({ version: 1, previous: { roundId: 'round-2024', version: 1 } });
  const snapshot = await getSnapshot(received!.digest);
  const carried = snapshot.sections.flatMap(({ questions }) =>
    questions.filter(({ carried }) => carried !== undefined).map(({ id, carried }) => `${id} ${carried}`),
  );
  expect(carried).toContain('2.1 confirmed');
  expect(carried.every((each) => each.endsWith(' confirmed'))).toBe(true);
});
