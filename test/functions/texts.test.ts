import { beforeAll, expect, test } from 'vitest';
import { routes } from '../../shared/contract/all-routes.ts';
import { digestRead } from '../builders/an-answer.ts';
import type { Came } from '../builders/an-event.ts';
import { aBusyWorld, ask, type BusyWorld, intentOf } from '../builders/sound-intents.ts';
import { standInForSignIn } from '../builders/stand-in-for-sign-in.ts';
import { aBucket } from '../builders/stored-files.ts';
import { freshTables } from '../database.ts';

/* What people type comes back as they typed it: while they write, when they sign, and to the board that reads it. */

/** By the question whose note it is. */
const typed: Readonly<Record<string, string>> = {
  '1.1': '👩‍👩‍👧‍👦 families, 🏳️‍🌈 and 🇬🇧; skin 👍🏽',
  '2.1': 'مرحبا بالعالم, then English, then שלום',
  '2.2': 'e\u0301 is not \u00E9; Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢',
  '2.4': '  kept spaces \t\ttabs\r\nWindows lines\n\n\nand empty ones \n ',
  '3.2': '\u200Bzero\u200Dwidth\uFEFF \u202Eturned\u202C \u00A0hard\u2028lines',
  '3.3': `<b>bold</b> & "quoted" 'too' \\n {{x}} \${y} -- ;`,
  '4.2': 'x'.repeat(10_000),
  '5.1': '😀'.repeat(10_000),
  '5.2': 'e\u0301'.repeat(5000),
};

let world: BusyWorld;
standInForSignIn();
beforeAll(async () => {
  aBucket();
  await freshTables();
  world = await aBusyWorld();
});

const returned = () => world.returns.thamesford.find(({ agencyId }) => agencyId === 'thamesford-trust')!;

const asking = (key: 'get-answers' | 'get-version' | 'submit-submission' | 'save-answer') => {
  const intent = intentOf(world, routes[key]);
  const { cookies } = world.people['signatory at thamesford-trust']!;
  return { ...intent, cookies, params: { ...intent.params, ...returned() } };
};

let saves = 0;
function save(question: string, value: unknown, version: number): Promise<Came> {
  const { params, ...intent } = asking('save-answer');
  saves += 1;
  const { edition } = returned();
  const section = `standard-${question[0]}`;
  return ask({
    ...intent,
    params: { ...params, section, question, part: 'note' },
    body: { value, version, saveId: `save-of-a-text-${saves}`, edition },
  });
}

type Part = { readonly part: string; readonly text: string };
type Frozen = { sections: { questions: { id: string; words: Part[]; values: Record<string, unknown> }[] }[] };

const noteIn = (came: Came, id: string) => {
  const { sections } = came.body.snapshot as Frozen;
  const question = sections.flatMap(({ questions }) => questions).find((each) => each.id === id);
  const words = question?.words.find(({ part }) => part === 'note')?.text;
  return { words, value: question?.values.note };
};

const notesNow = async (): Promise<Record<string, unknown>> => {
  const { body } = await ask(asking('get-answers'));
  const answers = body.answers as { question: string; part: string; value: unknown }[];
  return Object.fromEntries(
    answers.filter(({ part }) => part === 'note').map(({ question, value }) => [question, value]),
  );
};

test('one character more than a text may have is refused in words that say how many it has', async () => {
  for (const tooLong of ['x'.repeat(10_001), '😀'.repeat(10_001)]) {
    const came = await save('6.1', tooLong, 1);
    expect(came).toMatchObject({
      status: 400,
      body: {
        type: 'invalid-answer',
        fields: [
          {
            field: 'value',
            words: expect.stringMatching(/10,001 characters long; the most is 10,000/) as unknown,
          },
        ],
      },
    });
  }
});

test('half of a two-part sign, and a character that cannot be printed, are refused in words', async () => {
  for (const unreadable of ['half \uD83D', 'a null \0', 'an escape \u001B[31m', '\uFFFF'])
    expect((await save('6.1', unreadable, 1)).body).toMatchObject({
      type: 'invalid-answer',
      fields: [{ words: expect.stringMatching(/cannot be read or printed/) as unknown }],
    });
  expect((await notesNow())['6.1']).toBe('In our policy of May.');
});

test('every text comes back exactly as typed: now, in the frozen copy, and to the board', async () => {
  for (const [question, text] of Object.entries(typed))
    expect((await save(question, text, 1)).status, question).toBe(200);
  expect((await save('6.1', null, 1)).status).toBe(200);
  expect((await save('6.4', '', 1)).status).toBe(200);
  expect(await notesNow()).toMatchObject({ ...typed, '6.1': null, '6.4': '' });

  const digest = await digestRead(returned());
  const sent = await ask({
    ...asking('submit-submission'),
    body: { digest, agree: true, outsideApproval: null },
  });
  expect(sent.status, JSON.stringify(sent.body)).toBe(200);

  const manager = { ...asking('get-version'), route: routes['read-version'] };
  const { cookies } = world.people['manager at thamesford']!;
  for (const reading of [
    await ask(asking('get-version')),
    await ask({ ...manager, cookies, params: { ...manager.params, boardId: 'thamesford' } }),
  ]) {
    for (const [question, text] of Object.entries(typed))
      expect(noteIn(reading, question), question).toEqual({ words: text, value: text });
    for (const cleared of ['6.1', '6.4'])
      expect(noteIn(reading, cleared)).toEqual({ words: undefined, value: undefined });
  }
});
