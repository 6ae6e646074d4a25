import fc from 'fast-check';
import { expect, test } from 'vitest';
import { erasedFrom, maskFor, withWords } from '../../../shared/domain/redaction.ts';
import { freeze, type Snapshot } from '../../../shared/forms/freeze.ts';
import { isTouchedSnapshot, maskedSnapshot, saidIn } from '../../../shared/forms/redact.ts';
import type { PartValues } from '../../../shared/questions/answer.ts';
import { anyFilledForm } from '../../builders/any-answers.ts';
import { everyKindAnswers, everyKindForm, everyKindHash } from '../../builders/every-kind-form.ts';

const id = '7c0e9a52-1d0b-4a43-9d53-0f1f6f1a2b3c';
const child = 'Jemima Quibble';
const mask = maskFor(id, child);
const agency = { id: 'swimming', name: `Friends of ${child}` };
const named = { editionHash: everyKindHash, agency, declaredComplete: [] };

/** Any return, with the name somewhere in some of what was typed. */
const anyNamingReturn = fc
  .record({ filled: anyFilledForm, every: fc.integer({ min: 1, max: 4 }), at: fc.nat(3) })
  .map(({ filled, every, at }) => {
    let typed = 0;
    const naming = (values: PartValues): PartValues =>
      Object.fromEntries(
        Object.entries(values).map(([part, value]) => {
          if (typeof value !== 'string' || part === 'grade' || part === 'answer') return [part, value];
          typed += 1;
          return [part, typed % every === at % every ? `${value} ${child}, ${child}` : value];
        }),
      );
    const answers = Object.fromEntries(
      Object.entries(filled.answers).map(([question, values]) => [question, naming(values)]),
    );
    return freeze({ ...named, ...filled, answers });
  });

/** Everything that the agency itself said, in words and as values. */
const saidByAgency = (snapshot: Snapshot): string =>
  JSON.stringify(
    snapshot.sections.flatMap(({ questions }) =>
      questions.map(({ words, values }) => [words.map(({ text }) => text), values]),
    ),
  );

test('no part of a masked return holds the words any more, and with the words put back it is the same return', () => {
  fc.assert(
    fc.property(anyNamingReturn, (snapshot) => {
      const hidden = maskedSnapshot(snapshot, withWords(child, mask));
      expect(saidByAgency(hidden)).not.toContain(child);
      expect(maskedSnapshot(hidden, withWords(mask, child))).toEqual(snapshot);
      expect(isTouchedSnapshot(snapshot, withWords(child, mask))).toBe(
        saidByAgency(snapshot).includes(child),
      );
    }),
  );
});

test('erased, neither the words nor what stood for them is left, and everything else is as it was', () => {
  const erased = erasedFrom({ passage: child, mask });
  fc.assert(
    fc.property(anyNamingReturn, fc.boolean(), (snapshot, wasHidden) => {
      const before = wasHidden ? maskedSnapshot(snapshot, withWords(child, mask)) : snapshot;
      const after = maskedSnapshot(before, erased);
      expect(saidByAgency(after)).not.toContain(child);
      expect(saidByAgency(after)).not.toContain(mask);
      expect(after.agency).toEqual(agency);
      expect(after.sections.map(({ rolledUp }) => rolledUp)).toEqual(
        snapshot.sections.map(({ rolledUp }) => rolledUp),
      );
    }),
  );
});

test('a grade and a choice are keys: words that look like them are not taken out of them', () => {
  const snapshot = freeze({ ...named, edition: everyKindForm, variant: 'long', answers: everyKindAnswers });
  for (const key of ['met', 'Met', 'direct', '2026'])
    expect(
      maskedSnapshot(snapshot, withWords(key, '[removed]')).sections[0]?.questions.map(
        ({ values }) => values,
      ),
    ).toEqual(
      snapshot.sections[0]?.questions.map(({ values, words }) =>
        Object.fromEntries(
          Object.entries(values).map(([part, value]) => [
            part,
            typeof value === 'string' && words.find((each) => each.part === part)?.text === value
              ? value.replaceAll(key, '[removed]')
              : value,
          ]),
        ),
      ),
    );
});

test('what is attached is renamed in words and in the list of evidence and actions', () => {
  const snapshot = freeze({ ...named, edition: everyKindForm, variant: 'long', answers: everyKindAnswers });
  const evidence = {
    id: 'minutes',
    kind: 'link' as const,
    title: `Minutes about ${child}`,
    marking: 'official' as const,
    day: '2026-05-01',
    version: null,
    sha256: null,
    detail: `https://example.org/${child}`,
    state: 'clean' as const,
  };
  const with1 = {
    ...snapshot,
    sections: snapshot.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        question.id === '1.1'
          ? {
              ...question,
              words: [{ part: 'evidence.minutes', label: 'Evidence', text: `Minutes about ${child} (link)` }],
              values: { 'evidence.minutes': true },
              evidence: [evidence],
              units: [{ name: 'Education', grade: 'Met', note: `Ask ${child}` }],
            }
          : question,
      ),
    })),
  };
  expect(saidIn(with1, '1.1', 'evidence.minutes')?.words).toBe('1.1, Evidence');
  expect(JSON.stringify(maskedSnapshot(with1, withWords(child, mask)).sections)).not.toContain(child);
});

test('what was chosen, and what was not asked, is not said in words that could be hidden', () => {
  const snapshot = freeze({ ...named, edition: everyKindForm, variant: 'long', answers: everyKindAnswers });
  expect(saidIn(snapshot, '1.1', 'grade')).toBeUndefined();
  expect(saidIn(snapshot, 'service', 'answer')).toMatchObject({ words: 'Service, Answer' });
  expect(saidIn(snapshot, 'no-such', 'answer')).toBeUndefined();
});
