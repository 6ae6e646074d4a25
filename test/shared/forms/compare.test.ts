import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesIn, compare, compareSection } from '../../../shared/forms/compare.ts';
import { freeze, type Snapshot } from '../../../shared/forms/freeze.ts';
import type { AnswersByQuestion } from '../../../shared/questions/answer.ts';
import { anyFilledForm } from '../../builders/any-answers.ts';
import { everyKindAnswers, everyKindForm, everyKindHash } from '../../builders/every-kind-form.ts';

const frozen = (answers: AnswersByQuestion): Snapshot =>
  freeze({
    edition: everyKindForm,
    editionHash: everyKindHash,
    variant: 'long',
    agency: { id: 'swimming', name: 'Thamesford Swimming Club' },
    answers,
    declaredComplete: [],
  });
const before = frozen(everyKindAnswers);

test('a return is the same as itself, whatever is answered', () => {
  fc.assert(
    fc.property(anyFilledForm, ({ answers }) => {
      const snapshot = frozen(answers);
      expect(compare(snapshot, snapshot).every((section) => changesIn(section) === 0)).toBe(true);
    }),
  );
});

test('grade and words that differ are told, part by part', () => {
  const after = frozen({ ...everyKindAnswers, '1.1': { grade: 'not-met', note: 'Minutes of\nthe board' } });
  const { grade, questions } = compareSection(before, after, 'practice');
  expect(grade).toBeNull();
  const worse = frozen({ ...everyKindAnswers, '2.1': { grade: 'not-met' } });
  expect(compareSection(before, worse, 'extra').grade).toEqual({ before: 'met', after: 'not-met' });
  expect(questions.find(({ question }) => question === '1.1')).toMatchObject({
    standing: 'changed',
    grade: { before: 'met', after: 'not-met' },
    parts: [
      {
        part: 'note',
        label: 'What is in place',
        before: 'Minutes of\nthe trustees',
        after: 'Minutes of\nthe board',
      },
    ],
  });
});

test('a question that is asked for the first time is new, and one no longer asked is gone', () => {
  const after = frozen({ ...everyKindAnswers, policy: { answer: false } });
  const forth = compareSection(before, after, 'about-you').questions;
  expect(forth.filter(({ standing }) => standing !== 'same')).toMatchObject([
    { question: 'policy', standing: 'changed', parts: [{ before: 'Yes', after: 'No' }] },
    { question: 'reviewed', standing: 'gone', parts: [{ before: '27 March 2026', after: null }] },
  ]);
  const back = compareSection(after, before, 'about-you').questions;
  expect(back.find(({ question }) => question === 'reviewed')?.standing).toBe('new');
});

test('evidence and actions are compared as things, and a confirmed answer is told apart', () => {
  const file = (id: string, title: string) => ({
    id,
    kind: 'document' as const,
    title,
    marking: 'official' as const,
    day: '2026-11-01',
    version: 1,
    sha256: null,
    detail: null,
    state: 'clean' as const,
  });
  const withEvidence = (snapshot: Snapshot, ...evidence: ReturnType<typeof file>[]): Snapshot => ({
    ...snapshot,
    sections: snapshot.sections.map((section) => ({
      ...section,
      questions: section.questions.map((each) =>
        each.id === '1.1' ? { ...each, evidence, carried: 'confirmed' as const } : each,
      ),
    })),
  });
  const [old, kept, added] = [file('1', 'Audit 2024'), file('2', 'Policy'), file('3', 'Audit 2026')];
  const change = compareSection(
    withEvidence(before, old, kept),
    withEvidence(before, kept, added),
    'practice',
  );
  expect(change.questions.find(({ question }) => question === '1.1')).toMatchObject({
    standing: 'changed',
    confirmed: true,
    parts: [],
    attached: { added: ['Audit 2026'], removed: ['Audit 2024'] },
  });
});
