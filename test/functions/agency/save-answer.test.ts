import { beforeEach, describe, expect, test } from 'vitest';
import { changesIn, getDraft } from '../../../functions/store/drafts.ts';
import { editionFor } from '../../../functions/store/editions.ts';
import { closeGates } from '../../../functions/store/gates.ts';
import { kindOf } from '../../../shared/questions/all-kinds.ts';
import { aPerson, atAgency } from '../../builders/a-person.ts';
import { anEveryKindReturnIsAsked, aReturnIsAsked, section11Hash } from '../../builders/a-return.ts';
import { freshSaveId, save } from '../../builders/an-answer.ts';
import { everyKindHash } from '../../builders/every-kind-form.ts';
import { freshTables, itemsOf } from '../../database.ts';

const note = { section: 'standard-1', question: '1.1', part: 'note' };
const dee = { ...aPerson(atAgency('contributor')), id: 'dee', name: 'Dee' };
const sam = { ...aPerson(atAgency('lead')), id: 'sam', name: 'Sam' };

const historyTexts = async () =>
  (await itemsOf('ANSWERS_TABLE'))
    .filter(({ pk }) => String(pk).startsWith('HISTORY#'))
    .map(({ value }) => value);

beforeEach(freshTables);

describe('an answer', () => {
  test('is saved with its version, its writer and its time', async () => {
    const asked = await aReturnIsAsked();
    expect(await save(asked, { ...note, value: 'Our chief leads', by: dee })).toMatchObject({
      status: 200,
      body: { version: 1, at: '2026-11-02T12:00:00.000Z' },
    });
    const second = await save(asked, { ...note, value: 'Our deputy chief leads', version: 1, by: dee });
    expect(second.body.version).toBe(2);
    expect((await getDraft(asked.submissionId)).answers).toMatchObject([
      { ...note, value: 'Our deputy chief leads', version: 2, by: { id: 'dee', name: 'Dee' } },
    ]);
  });

  test('that was changed by another is not overwritten: their text, name and time go to the writer', async () => {
    const asked = await aReturnIsAsked();
    await save(asked, { ...note, value: 'Mine', by: dee });
    expect(await save(asked, { ...note, value: 'And mine', by: sam })).toMatchObject({
      status: 409,
      body: {
        type: 'answer-changed',
        theirs: {
          value: 'Mine',
          version: 1,
          by: { name: 'Dee' },
          at: '2026-11-02T12:00:00.000Z',
          saveId: expect.stringMatching(/./),
        },
      },
    });
    expect((await getDraft(asked.submissionId)).answers).toMatchObject([{ value: 'Mine' }]);
  });

  test('whose reply was lost is saved again without a clash with oneself', async () => {
    const asked = await aReturnIsAsked();
    const saveId = freshSaveId();
    const first = await save(asked, { ...note, value: 'Once', saveId, by: dee });
    const again = await save(asked, {
      ...note,
      value: 'Once',
      saveId,
      by: dee,
      at: '2026-11-02T12:00:09.000Z',
    });
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect((await getDraft(asked.submissionId)).answers).toMatchObject([{ version: 1 }]);
  });

  test('is cleared with null, and keeps its version', async () => {
    const asked = await aReturnIsAsked();
    await save(asked, { ...note, value: 'Something' });
    expect((await save(asked, { ...note, value: null, version: 1 })).body.version).toBe(2);
    expect((await save(asked, { ...note, value: 'Again', version: 2 })).body.version).toBe(3);
  });

  test('said to be of a version that was never saved has changed meanwhile', async () => {
    const asked = await aReturnIsAsked();
    expect((await save(asked, { ...note, value: 'x', version: 4 })).body.type).toBe('changed-meanwhile');
  });
});

describe('its history', () => {
  test('has one entry an author and ten minutes; what another wrote is kept', async () => {
    const asked = await aReturnIsAsked();
    await save(asked, { ...note, value: 'a', by: dee, at: '2026-11-02T12:00:00.000Z' });
    await save(asked, { ...note, value: 'ab', version: 1, by: dee, at: '2026-11-02T12:04:00.000Z' });
    await save(asked, { ...note, value: 'theirs', version: 2, by: sam, at: '2026-11-02T12:05:00.000Z' });
    await save(asked, { ...note, value: 'abc', version: 3, by: dee, at: '2026-11-02T12:06:00.000Z' });
    await save(asked, { ...note, value: 'abcd', version: 4, by: dee, at: '2026-11-02T12:11:00.000Z' });
    expect(await historyTexts()).toEqual(expect.arrayContaining(['abc', 'theirs', 'abcd']));
    expect(await historyTexts()).toHaveLength(3);
  });

  test('has no entry for what was refused', async () => {
    const asked = await aReturnIsAsked();
    await save(asked, { ...note, value: 'Mine', by: dee });
    await save(asked, { ...note, value: 'Lost?', by: sam });
    expect(await historyTexts()).toEqual(['Mine']);
  });
});

describe('nothing is saved', () => {
  const typeOf = async (...how: Parameters<typeof save>) => {
    const { status, body } = await save(...how);
    return [status, body.type];
  };

  test('to another agency’s return', async () => {
    const asked = await aReturnIsAsked({ agencyId: 'thamesford-ccg' });
    expect(await typeOf({ ...asked, agencyId: 'thamesford-police' }, { ...note, value: 'x' })).toEqual([
      404,
      'not-found',
    ]);
  });

  test('to another agency’s return with the id of a save that was theirs', async () => {
    const asked = await aReturnIsAsked({ agencyId: 'thamesford-ccg' });
    const saveId = freshSaveId();
    await save(asked, { ...note, value: 'x', saveId });
    expect(
      await typeOf({ ...asked, agencyId: 'thamesford-police' }, { ...note, value: 'x', saveId }),
    ).toEqual([404, 'not-found']);
  });

  test('to a return that nobody was asked for', async () => {
    const nowhere = {
      agencyId: 'thamesford-police',
      submissionId: 'none',
      roundId: 'r',
      edition: section11Hash,
      variant: 'full',
    };
    expect(await typeOf(nowhere, { ...note, value: 'x' })).toEqual([404, 'not-found']);
  });

  test('before the round opens', async () => {
    const asked = await aReturnIsAsked({ opens: '2026-11-03' });
    expect(await typeOf(asked, { ...note, value: 'x' })).toEqual([409, 'not-asked-yet']);
    expect(await typeOf(asked, { ...note, value: 'x', at: '2026-11-03T00:00:00.000Z' })).toEqual([
      200,
      undefined,
    ]);
  });

  test('by a page that shows another edition', async () => {
    const asked = await anEveryKindReturnIsAsked();
    expect(await typeOf(asked, { ...note, value: 'x', edition: section11Hash })).toEqual([
      409,
      'outdated-page',
    ]);
    expect(await typeOf(asked, { ...note, value: 'x', edition: 'a'.repeat(64) })).toEqual([
      409,
      'outdated-page',
    ]);
  });

  test('to a question, part or section that the form does not have, or does not ask of this agency', async () => {
    const asked = await aReturnIsAsked({ variant: 'small' });
    for (const wrong of [
      { question: '9.9' },
      { part: 'grades' },
      { section: 'standard-2' },
      { question: '1.2' },
    ])
      expect(await typeOf(asked, { ...note, ...wrong, value: 'x' })).toEqual([404, 'unknown-question']);
  });

  test('that is not an answer, with words at the field', async () => {
    const asked = await aReturnIsAsked();
    const { status, body } = await save(asked, { ...note, part: 'grade', value: 'excellent' });
    expect([status, body.type]).toEqual([400, 'invalid-answer']);
    expect(body.fields).toEqual([{ field: 'value', words: 'Choose a grade for 1.1' }]);
    for (const value of [5, true, 'bell \u0007', 'half \ud83d', 'x'.repeat(200_000)])
      expect((await save(asked, { ...note, value })).body.type).toBe('invalid-answer');
    expect((await getDraft(asked.submissionId)).answers).toEqual([]);
  });

  test('while the return is being submitted; after a minute the next saver opens the gate that was left closed', async () => {
    const asked = await aReturnIsAsked();
    await closeGates(asked.submissionId, ['standard-1'], { closing: 'died', at: '2026-11-02T12:00:00.000Z' });
    expect(await typeOf(asked, { ...note, value: 'x', at: '2026-11-02T12:01:00.000Z' })).toEqual([
      409,
      'being-submitted',
    ]);
    expect(await typeOf(asked, { ...note, value: 'x', at: '2026-11-02T12:01:00.001Z' })).toEqual([
      200,
      undefined,
    ]);
  });
});

describe('text', () => {
  test('is kept exactly as typed: emoji, right to left, tabs and white space', async () => {
    const asked = await aReturnIsAsked();
    const texts = [
      '👩‍👩‍👧 🇬🇧 ok',
      'שלום עולם — مرحبا',
      '  two\n\n\tlines \r\n',
      'e\u0301 is not é',
      '<b>&amp;</b>',
    ];
    for (const [version, value] of texts.entries()) {
      await save(asked, { ...note, value, version });
      expect((await getDraft(asked.submissionId)).answers).toMatchObject([{ value }]);
    }
  });

  test('of the greatest length is kept, a sign more is not', async () => {
    const asked = await aReturnIsAsked();
    expect((await save(asked, { ...note, value: '🧸'.repeat(10_000) })).status).toBe(200);
    expect((await save(asked, { ...note, value: '🧸'.repeat(10_001), version: 1 })).body.fields).toEqual([
      { field: 'value', words: '“What is in place” for 1.1 is 10,001 characters long; the most is 10,000' },
    ]);
  });
});

describe('two writers', () => {
  test('on every question of a section at once lose nothing: each text is saved, or goes back to its writer', async () => {
    const asked = await anEveryKindReturnIsAsked();
    const sections = (await editionFor(everyKindHash)).sections;
    const parts = sections.flatMap((section) =>
      section.questions
        .filter(({ kind }) => kind === 'long-text' || kind === 'grade' || kind === 'short-text')
        .flatMap((question) =>
          kindOf(question)
            .parts(question, { scale: [] })
            .filter(({ id }) => id !== 'grade' && id !== 'response')
            .map(({ id }) => ({ section: section.id, question: question.id, part: id })),
        ),
    );
    expect(parts.length).toBeGreaterThan(8);

    const both = parts.flatMap((part) =>
      [dee, sam].map(async (by) => {
        const value = `${by.name} on ${part.question} ${part.part}`;
        return { part, value, came: await save(asked, { ...part, value, by }) };
      }),
    );
    const results = await Promise.all(both);
    const { answers } = await getDraft(asked.submissionId);
    for (const { part, value, came } of results) {
      const stored = answers.find(
        ({ question, part: id }) => question === part.question && id === part.part,
      )?.value;
      if (came.status === 200) expect(stored).toBe(value);
      else {
        expect(came.body.type).toBe('answer-changed');
        expect(came.body.theirs).toMatchObject({ value: stored });
      }
    }
    expect(results.filter(({ came }) => came.status === 200)).toHaveLength(parts.length);
    expect(changesIn(await getDraft(asked.submissionId))).toBe(parts.length);
  });
});
