import { describe, expect, test } from 'vitest';
import type { ActionInBrief } from '../../../shared/domain/action.ts';
import type { EvidenceInBrief } from '../../../shared/domain/evidence.ts';
import { freeze } from '../../../shared/forms/freeze.ts';
import { gaps } from '../../../shared/forms/gaps.ts';
import { section11 } from '../../../shared/forms/section-11.ts';
import { kindOf } from '../../../shared/questions/all-kinds.ts';
import type { PartValues } from '../../../shared/questions/answer.ts';
import { attachedPart, type Beside } from '../../../shared/questions/attached.ts';

const criterion = section11.sections[4]!.questions.find(({ id }) => id === '5.3')!;
const kind = kindOf(criterion);

const minutes: EvidenceInBrief = {
  id: 'minutes',
  kind: 'location',
  title: 'Board minute',
  marking: 'official',
  day: '2026-11-12',
  version: null,
  sha256: null,
  detail: 'The board’s minute book',
  state: 'clean',
};

const report: ActionInBrief = {
  id: 'report-level-2',
  text: 'Report level 2 each quarter',
  ownerRole: 'Head of Learning',
  deadline: '2027-04-30',
  measure: null,
  status: 'not-started',
};

const beside = (item: Partial<EvidenceInBrief> = {}): Beside => ({
  evidence: { minutes: { ...minutes, ...item } },
  actions: { [report.id]: report },
});

const wordsFor = (values: PartValues, stands: Beside | undefined = beside()): string[] =>
  kind.gaps(criterion, values, { scale: section11.scale, beside: stands }).map(({ words }) => words);

describe('a grade that is not met', () => {
  const partly = { grade: 'partly-met' };

  test('wants to know what will be done', () => {
    expect(wordsFor(partly)).toEqual([
      'Say what you do about 5.3: an action, your plan, or a risk you accept',
    ]);
    expect(wordsFor({ grade: 'met' })).toEqual([]);
  });

  test('is answered by an action, which must be there', () => {
    const answered = { ...partly, response: 'action' };
    expect(wordsFor(answered)).toEqual(['Add an action for 5.3']);
    expect(wordsFor({ ...answered, [attachedPart('action', report.id)]: true })).toEqual([]);
    expect(wordsFor({ ...answered, 'action.somebody-else-s': true })).toEqual([
      'An action for 5.3 is no longer in your plan: take it off',
    ]);
  });

  test('is answered by the plan that has it already, or by a risk accepted, each with its words', () => {
    expect(wordsFor({ ...partly, response: 'in-plan', plan: ' ' })).toEqual([
      'Say where 5.3 stands in your plan',
    ]);
    expect(wordsFor({ ...partly, response: 'in-plan', plan: 'Aim 4' })).toEqual([]);
    expect(wordsFor({ ...partly, response: 'risk-accepted' })).toEqual([
      'Say why you accept the risk in 5.3',
    ]);
    expect(wordsFor({ ...partly, response: 'nothing' })).toContain('Choose what you do about 5.3');
  });

  test('keeps what was typed for another response, and neither judges nor shows it', () => {
    const values = { ...partly, response: 'risk-accepted', risk: 'One service closes in May', plan: 'Aim 4' };
    expect(kind.inWords(criterion, values, section11).map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Grade: Partly met',
      'What we do about it: We accept the risk',
      'Why we accept the risk: One service closes in May',
    ]);
  });
});

describe('evidence', () => {
  const attached = { grade: 'met', [attachedPart('evidence', 'minutes')]: true };

  test('is named in words, whole', () => {
    const words = kind.inWords(criterion, attached, { scale: section11.scale, beside: beside() });
    expect(words.at(-1)).toEqual({
      part: 'evidence.minutes',
      label: 'Evidence',
      text: 'Board minute (where it is kept of Thu 12 Nov 2026): The board’s minute book, Official',
    });
  });

  test('cannot be signed for while it is being checked, or was refused, or is gone', () => {
    expect(wordsFor(attached)).toEqual([]);
    expect(wordsFor(attached, beside({ state: 'checking' }))[0]).toContain('is still being checked');
    expect(wordsFor(attached, beside({ state: 'refused' }))[0]).toContain('did not pass the check');
    expect(wordsFor(attached, beside({ state: 'gone' }))[0]).toContain('no longer in the library');
    expect(wordsFor({ grade: 'met', 'evidence.of-another-agency': true })[0]).toContain(
      'no longer in the library',
    );
  });

  test('that was not loaded is not judged', () => {
    expect(kind.gaps(criterion, attached, section11)).toEqual([]);
  });

  test('is attached or not, and nothing else', () => {
    const part = kind.part(criterion, 'evidence.minutes', section11)!;
    expect(part.schema.safeParse(true).success).toBe(true);
    expect(part.schema.safeParse('minutes').success).toBe(false);
    expect(kind.part(criterion, 'evidence.', section11)).toBeUndefined();
    expect(kind.part(criterion, 'proof.minutes', section11)).toBeUndefined();
  });
});

test('what is attached is frozen as it was, with what was carried forward', () => {
  const filled = {
    edition: section11,
    variant: 'full',
    answers: {
      '5.3': {
        grade: 'partly-met',
        response: 'action',
        'evidence.minutes': true,
        [attachedPart('action', report.id)]: true,
      },
    },
    beside: beside(),
    unconfirmed: new Set(['5.3']),
  };
  const frozen = freeze({
    ...filled,
    carried: new Set(['5.3', '5.4']),
    editionHash: 'a'.repeat(64),
    agency: { id: 'thamesford-police', name: 'Thamesford Police' },
    declaredComplete: [],
  });
  const questions = frozen.sections[4]!.questions;
  expect(questions.find(({ id }) => id === '5.3')).toMatchObject({
    evidence: [minutes],
    actions: [report],
    carried: 'unconfirmed',
  });
  expect(questions.find(({ id }) => id === '5.4')).toMatchObject({ carried: 'confirmed' });
  expect(gaps(filled).map(({ words }) => words)).toContain(
    'Confirm or change the answer to 5.3 that was carried forward',
  );
});

test('a standard that is met may be kept under review until a day; one that is not wants action instead', () => {
  const asks = (grade: string) =>
    gaps({
      edition: section11,
      variant: 'full',
      answers: { '5.1': { grade }, 'review-5': { answer: 'soon' } },
    }).some(({ question }) => question === 'review-5');
  expect(asks('met')).toBe(true);
  expect(asks('partly-met')).toBe(false);
});
