import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../shared/forms/canonical-json.ts';
import { freeze, Snapshot, type ToFreeze } from '../../../shared/forms/freeze.ts';
import { inWords } from '../../../shared/forms/in-words.ts';
import { rollUpRule } from '../../../shared/forms/roll-up.ts';
import { anyFilledForm } from '../../builders/any-answers.ts';
import { everyKindAnswers, everyKindForm, everyKindHash } from '../../builders/every-kind-form.ts';

const aReturn: ToFreeze = {
  edition: everyKindForm,
  editionHash: everyKindHash,
  variant: 'long',
  agency: { id: 'swimming', name: 'Thamesford Swimming Club' },
  answers: everyKindAnswers,
  declaredComplete: ['about-you'],
};

const question = (snapshot: Snapshot, id: string) =>
  snapshot.sections.flatMap((section) => section.questions).find((each) => each.id === id);

test('a frozen return says in words what was asked and answered', () => {
  const snapshot = freeze(aReturn);
  expect(snapshot).toMatchObject({
    edition: everyKindHash,
    title: 'A form with every kind of question',
    variant: { id: 'long', label: 'Long' },
    agency: { name: 'Thamesford Swimming Club' },
    declaration: 'This is what the tests say.',
    rollUpRule,
  });
  expect(question(snapshot, 'reviewed')).toEqual({
    id: 'reviewed',
    kind: 'date',
    label: 'When was it last reviewed?',
    shortLabel: 'Day of review',
    critical: false,
    words: [{ part: 'answer', label: 'Answer', text: '27 March 2026' }],
    values: { answer: '2026-03-27' },
  });
  expect(question(snapshot, '1.2')).toMatchObject({ critical: true, values: { grade: 'partly-met' } });
  expect(question(snapshot, 'remarks')).toMatchObject({ words: [], values: {} });
});

test('a frozen return carries the grade of each section with its reason, and which were declared complete', () => {
  const { sections } = freeze(aReturn);
  expect(sections.map(({ rolledUp }) => rolledUp?.grade)).toEqual([
    undefined,
    'partly-met',
    'met',
    undefined,
  ]);
  expect(sections[1]?.rolledUp?.because).toBe('Of 2 criteria that apply: 1 met, 1 partly met, 0 not met');
  expect(sections.map(({ declaredComplete }) => declaredComplete)).toEqual([true, false, false, false]);
});

test('a section that was not asked stands there without questions', () => {
  const { sections } = freeze({ ...aReturn, variant: 'short' });
  expect(sections[2]).toMatchObject({ id: 'extra', questions: [], rolledUp: { grade: 'not-asked' } });
});

test('an answer that is not asked for any more is left out', () => {
  const answers = {
    ...everyKindAnswers,
    policy: { answer: false },
    '1.1': { grade: 'met', reason: 'An old one' },
  };
  const snapshot = freeze({ ...aReturn, answers });
  expect(question(snapshot, 'reviewed')).toBeUndefined();
  expect(question(snapshot, '1.1')?.values).toEqual({ grade: 'met' });
  expect(canonicalJson(snapshot)).not.toContain('An old one');
});

test('a form that grades nothing freezes without a rule', () => {
  const [about] = everyKindForm.sections;
  const snapshot = freeze({ ...aReturn, edition: { ...everyKindForm, scale: [], sections: [about!] } });
  expect(snapshot.rollUpRule).toBeUndefined();
  expect(Snapshot.parse(JSON.parse(canonicalJson(snapshot)))).toEqual(snapshot);
});

test('any return freezes to the same bytes twice, and reads back whole', () => {
  fc.assert(
    fc.property(anyFilledForm, (form) => {
      const frozen = freeze({ ...aReturn, ...form });
      const written = canonicalJson(frozen);
      expect(canonicalJson(freeze({ ...aReturn, ...form }))).toBe(written);
      expect(Snapshot.parse(JSON.parse(written))).toEqual(frozen);
    }),
  );
});

test('no word that was typed is lost on the way to a reader', () => {
  const typed = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(typed, typed, (note, next) => {
      const answers = {
        '1.1': { grade: 'not-met', note },
        '1.2': { note, reason: note },
        'what-next': { answer: next },
      };
      const texts = inWords({ edition: everyKindForm, variant: 'long', answers })
        .flatMap(({ questions }) => questions)
        .flatMap(({ words }) => words.map(({ text }) => text));
      expect(texts).toEqual(['Not met', note, note, note, next]);
    }),
  );
});
