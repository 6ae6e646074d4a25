import { describe, expect, test } from 'vitest';
import { allKinds, kindOf, Question } from '../../../shared/questions/all-kinds.ts';
import type { PartValues } from '../../../shared/questions/answer.ts';
import { everyKindForm } from '../../builders/every-kind-form.ts';

const question = (id: string): Question =>
  everyKindForm.sections.flatMap((section) => section.questions).find((each) => each.id === id)!;

const wordsFor = (id: string, values: PartValues) =>
  kindOf(question(id))
    .gaps(question(id), values, everyKindForm)
    .map(({ words }) => words);

const textOf = (id: string, values: PartValues) =>
  kindOf(question(id))
    .inWords(question(id), values, everyKindForm)
    .map(({ label, text }) => `${label}: ${text}`);

test('every kind of question stands once in the list and in the throw-away form', () => {
  const names = allKinds.map(({ kind }) => kind);
  expect(new Set(names).size).toBe(names.length);
  const used = everyKindForm.sections.flatMap((section) => section.questions.map(({ kind }) => kind));
  expect([...names].sort()).toEqual([...new Set(used)].sort());
});

test('a question of a kind nobody knows is refused', () => {
  const riddle = { ...question('service'), kind: 'riddle' };
  expect(Question.safeParse(riddle).success).toBe(false);
  expect(() => kindOf(riddle as Question)).toThrow('No kind of question is called riddle');
});

test('a question keeps everything that its JSON says', () => {
  for (const each of everyKindForm.sections.flatMap((section) => section.questions))
    expect(Question.parse(JSON.parse(JSON.stringify(each)))).toEqual(each);
});

test('a question does not have a part that its kind does not know', () => {
  expect(kindOf(question('service')).part(question('service'), 'grade', everyKindForm)).toBeUndefined();
  expect(kindOf(question('1.1')).part(question('1.1'), 'answer', everyKindForm)).toBeUndefined();
});

test('every part in the list is found by its id', () => {
  for (const each of everyKindForm.sections.flatMap((section) => section.questions))
    for (const part of kindOf(each).parts(each, everyKindForm))
      expect(kindOf(each).part(each, part.id, everyKindForm)?.label).toBe(part.label);
});

describe('a grade', () => {
  test('is missed', () => {
    expect(wordsFor('1.1', {})).toEqual(['Choose a grade for 1.1']);
  });

  test('needs no note', () => {
    expect(wordsFor('1.1', { grade: 'met' })).toEqual([]);
  });

  test('of not applicable needs a reason, and blanks are none', () => {
    expect(wordsFor('1.1', { grade: 'not-applicable', reason: ' \n' })).toEqual([
      'Say why 1.1 does not apply',
    ]);
    expect(wordsFor('1.1', { grade: 'not-applicable', reason: 'We run no services' })).toEqual([]);
  });

  test('that the scale does not have is refused', () => {
    expect(wordsFor('1.1', { grade: 'excellent' })).toEqual(['Choose a grade for 1.1']);
  });

  test('is given by a grade, not by a note alone', () => {
    const { isAnswered } = kindOf(question('1.1'));
    expect(isAnswered(question('1.1'), { note: 'Minutes' })).toBe(false);
    expect(isAnswered(question('1.1'), { grade: 'not-met' })).toBe(true);
  });

  test('reads in words, with its note', () => {
    expect(textOf('1.1', { grade: 'partly-met', note: ' Minutes ' })).toEqual([
      'Grade: Partly met',
      'What is in place:  Minutes ',
    ]);
  });

  test('other than not applicable leaves out a reason typed before, and does not judge it', () => {
    const values = { grade: 'met', reason: 'x'.repeat(20_000) };
    expect(textOf('1.1', values)).toEqual(['Grade: Met']);
    expect(wordsFor('1.1', values)).toEqual([]);
  });

  test('with too long a note says by how much', () => {
    expect(wordsFor('1.1', { grade: 'met', note: 'x'.repeat(200_000) })).toEqual([
      '“What is in place” for 1.1 is 200,000 characters long; the most is 10,000',
    ]);
  });
});

describe('a text', () => {
  test('that is missing or blank is asked for', () => {
    expect(wordsFor('what-next', {})).toEqual(['Write your answer to “What next”']);
    expect(wordsFor('service', { answer: '   ' })).toEqual(['Enter “Service”']);
  });

  test('may be left out where it is optional', () => {
    expect(wordsFor('remarks', {})).toEqual([]);
  });

  test('keeps to the length its question allows', () => {
    expect(wordsFor('remarks', { answer: 'x'.repeat(501) })).toEqual([
      '“Remarks” is 501 characters long; the most is 500',
    ]);
  });

  test('that is short stands on one line', () => {
    expect(wordsFor('service', { answer: 'Thamesford\nSwimming' })).toEqual([
      '“Service” must be on one line',
    ]);
  });

  test('is not a number', () => {
    expect(wordsFor('service', { answer: 12 })).toEqual(['“Service” must be text']);
  });
});

describe('a choice', () => {
  test('is missed, or is one of the options', () => {
    const words = ['Choose one of the options for “Contact with children”'];
    expect(wordsFor('contact', {})).toEqual(words);
    expect(wordsFor('contact', { answer: 'sometimes' })).toEqual(words);
    expect(wordsFor('contact', { answer: 'none' })).toEqual([]);
  });

  test('reads as the option does', () => {
    expect(textOf('contact', { answer: 'indirect' })).toEqual(['Answer: Through their families']);
  });

  test('of an option that is gone still reads as it was saved', () => {
    expect(textOf('contact', { answer: 'sometimes' })).toEqual(['Answer: sometimes']);
  });
});

describe('yes or no', () => {
  test('is missed, and no is an answer', () => {
    expect(wordsFor('policy', {})).toEqual(['Choose yes or no for “Policy”']);
    expect(wordsFor('policy', { answer: false })).toEqual([]);
    expect(wordsFor('policy', { answer: 'yes' })).toEqual(['Choose yes or no for “Policy”']);
  });

  test('reads as yes or no', () => {
    expect(textOf('policy', { answer: true })).toEqual(['Answer: Yes']);
    expect(textOf('policy', { answer: false })).toEqual(['Answer: No']);
    expect(textOf('policy', { answer: 'perhaps' })).toEqual(['Answer: perhaps']);
  });
});
