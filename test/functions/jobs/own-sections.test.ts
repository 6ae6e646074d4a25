import { beforeEach, expect, test } from 'vitest';
import { handler as plan } from '../../../functions/jobs/plan-reminders.ts';
import { notedWrite } from '../../../functions/store/assignments.ts';
import { commit } from '../../../functions/store/commit.ts';
import { recordProgress } from '../../../functions/store/counted-progress.ts';
import { findMessage } from '../../../functions/store/messages.ts';
import { findWhatToSay } from '../../../functions/store/what-to-say.ts';
import { findWork } from '../../../functions/store/work-left.ts';
import { aContext } from '../../builders/a-context.ts';
import { type AskedReturn, anAgencyIsKnown, anEveryKindReturnIsAsked } from '../../builders/a-return.ts';
import { fillIn, save } from '../../builders/an-answer.ts';
import { everyKindAnswers } from '../../builders/every-kind-form.ts';
import { storedBoard, storedColleague, storedRound } from '../../builders/stored.ts';
import { freshTables } from '../../database.ts';

/** Dee was given “practice”, Kim “extra”; Sam leads, and Pat was given nothing. */
let asked: AskedReturn;
const given = [
  { section: 'practice', personId: 'dee' },
  { section: 'extra', personId: 'kim' },
];
const weekBefore = '2027-01-22';

beforeEach(async () => {
  await freshTables();
  await storedBoard();
  await storedRound();
  await anAgencyIsKnown('thamesford-police', 'Thamesford Police');
  asked = await anEveryKindReturnIsAsked();
  await storedColleague('sam', 'lead');
  for (const id of ['dee', 'kim', 'pat']) await storedColleague(id, 'contributor');
});

const areGiven = () => commit([notedWrite(asked.submissionId, { given, taken: [] })]);
const runOn = (day: string): Promise<void> => plan({ at: `${day}T07:00:00Z` }, aContext());
const digestOf = (whom: string, day = weekBefore) => findMessage(`digest-${day}-${whom}`);
const saidTo = async (whom: string) => {
  const message = await digestOf(whom);
  return message && findWhatToSay(message, `${weekBefore}T08:00:00.000Z`);
};
const reminded = async () => {
  const people = ['sam', 'dee', 'kim', 'pat'];
  const found = await Promise.all(people.map((each) => digestOf(each)));
  return people.filter((_, n) => found[n] !== undefined);
};

test('while nobody was given anything, everybody is reminded of all of it', async () => {
  await runOn(weekBefore);
  expect(await reminded()).toEqual(['sam', 'dee', 'kim', 'pat']);
  expect((await saidTo('dee'))?.standings[0].own).toMatchObject({
    isPart: false,
    notStarted: ['About you', 'Part 1', 'Part 2', 'Figures'],
  });
});

test('whoever was given sections is told of those by name, before anything was answered', async () => {
  await areGiven();
  await runOn(weekBefore);
  expect(await reminded()).toEqual(['sam', 'dee', 'kim']);
  expect((await saidTo('dee'))?.standings[0].own).toMatchObject({
    isPart: true,
    answered: 0,
    notStarted: ['Part 1'],
  });
});

test('whoever has finished theirs is left alone; the lead reads of what is left', async () => {
  await areGiven();
  await fillIn(asked, everyKindAnswers);
  await recordProgress(asked.submissionId);
  await runOn(weekBefore);
  expect(await reminded()).toEqual(['sam']);
  expect((await findWork(asked.submissionId))?.sections?.map(({ complete }) => complete)).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

test('what was finished between planning and sending is not told; with nothing left there is no mail', async () => {
  await areGiven();
  await save(asked, { section: 'practice', question: '1.1', part: 'grade', value: 'met' });
  await recordProgress(asked.submissionId);
  await runOn(weekBefore);
  expect((await saidTo('dee'))?.standings[0].own).toMatchObject({
    isPart: true,
    begun: ['Part 1'],
    answered: 1,
  });
  expect((await saidTo('kim'))?.standings[0].own).toMatchObject({ notStarted: ['Part 2'] });
  const { '1.1': first, ...others } = everyKindAnswers;
  const { grade: _, ...note } = first ?? {};
  await fillIn(asked, { ...others, '1.1': note });
  await recordProgress(asked.submissionId);
  expect(await saidTo('dee')).toBeUndefined();
  expect((await saidTo('sam'))?.standings[0].own).toMatchObject({ isPart: false, notStarted: [] });
});
