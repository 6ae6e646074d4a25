import { beforeEach, expect, test } from 'vitest';
import { type AskedReturn, anEveryKindReturnIsAsked, aReturnIsAsked } from '../../builders/a-return.ts';
import { fillIn, fillInByHand } from '../../builders/an-answer.ts';
import { contents } from '../../builders/contents.ts';
import { everyKindAnswers } from '../../builders/every-kind-form.ts';
import { freshTables } from '../../database.ts';

/** All that is stored, but for the ids of saves, which are made up for each. */
const stored = async (): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    [...(await contents())].map(([key, { saveId, ...item }]) => [
      key,
      saveId === undefined ? item : { ...item, saveId: 'any' },
    ]),
  );

async function filledIn(ask: () => Promise<AskedReturn>, fill: (asked: AskedReturn) => Promise<void>) {
  await freshTables();
  await fill(await ask());
  return stored();
}

beforeEach(freshTables);

test.each<[string, () => Promise<AskedReturn>, Parameters<typeof fillIn>[1]]>([
  ['of every kind of question', anEveryKindReturnIsAsked, everyKindAnswers],
  ['of Section 11', () => aReturnIsAsked({ variant: 'small' }), undefined],
])('what tests store of a return %s at once is what its handlers store', async (_, ask, answers) => {
  const byHand = await filledIn(ask, (asked) => fillInByHand(asked, answers));
  const atOnce = await filledIn(ask, (asked) => fillIn(asked, answers));
  expect(Object.keys(atOnce).length).toBeGreaterThan(20);
  expect(atOnce).toEqual(byHand);
});

test('what the form does not ask, or was answered before, no test stores', async () => {
  const asked = await anEveryKindReturnIsAsked();
  await expect(fillIn(asked, { nonsense: { answer: 'x' } })).rejects.toThrow('nonsense answer: is not asked');
  await fillIn(asked, everyKindAnswers);
  await expect(fillIn(asked, everyKindAnswers)).rejects.toThrow('was answered before');
});
