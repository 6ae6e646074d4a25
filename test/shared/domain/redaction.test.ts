import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTouched, masked } from '../../../shared/domain/masking.ts';
import {
  byUrgency,
  counted,
  erase,
  erasedFrom,
  finished,
  maskFor,
  Passage,
  type Redaction,
  restore,
  withWords,
} from '../../../shared/domain/redaction.ts';
import { foundInWords } from '../../../shared/domain/redaction-words.ts';

const id = '7c0e9a52-1d0b-4a43-9d53-0f1f6f1a2b3c';
const at = '2026-11-02T12:00:00.000Z';
const by = { id: 'boss', name: 'Boss' };

const aRedaction = (differing: Partial<Redaction> = {}): Redaction => ({
  id,
  agencyId: 'thamesford-police',
  agencyName: 'Thamesford Police',
  place: { kind: 'answer', submissionId: 'return-1', question: '1.1', part: 'note', words: '1.1, Note' },
  boards: ['thamesford'],
  mask: '[hidden]',
  hiddenBy: { id: 'ola', name: 'Ola', side: 'agency' },
  hiddenAt: at,
  reason: 'text-1',
  state: { kind: 'hidden' },
  found: null,
  mailsSent: 0,
  sequence: 1,
  ...differing,
});

/** What somebody could want gone: three signs at least. */
const anyPassage = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 3, maxLength: 30 }),
    fc.constantFrom('Jemima', 'removed', 'under', 'hidden', '[…', '...', 'red', '[removed]', '■■■', '[…]'),
  )
  .filter((text) => Passage.safeParse(text).success && text.trim() === text);

describe('words in the place of others', () => {
  test('the mask never holds what it hides, and can be put back from it', () => {
    fc.assert(
      fc.property(anyPassage, fc.array(fc.string({ unit: 'grapheme' })), (passage, around) => {
        const text = around.join(passage);
        const mask = maskFor(id, passage);
        fc.pre(!text.includes(mask));
        const hidden = withWords(passage, mask)(text);
        expect(mask.includes(passage)).toBe(false);
        expect(withWords(mask, passage)(hidden)).toBe(text);
      }),
    );
  });

  test('a long text never grows by what is taken out of it', () => {
    fc.assert(
      fc.property(anyPassage, fc.array(fc.string(), { maxLength: 200 }), (passage, around) => {
        const text = around.join(passage);
        const after = erasedFrom({ passage, mask: maskFor(id, passage) })(text);
        expect(after.length <= 100 || after.length <= text.length).toBe(true);
      }),
    );
  });

  test('words as short as a sign are wanted whole', () => {
    expect(Passage.safeParse(' ab ').success).toBe(false);
    expect(Passage.safeParse('Ann').success).toBe(true);
    expect(Passage.safeParse('a  b c').success).toBe(true);
  });
});

describe('a stored record', () => {
  const record = {
    pk: 'ACTIONS#quibble',
    agencyId: 'quibble',
    text: 'Ask Quibble and quibble',
    by: { id: 'quibble', name: 'quibble' },
    addedBy: 'quibble',
    day: '2026-11-02',
    reason: id,
    questions: { '1.1': { grade: 'quibble', reason: 'because of quibble' } },
    sections: ['quibble'],
    notes: ['quibble', null, 3, true],
  };

  test('changes in its texts alone: who did what and what leads to what stays', () => {
    expect(masked(record, withWords('quibble', '[removed]'))).toEqual({
      ...record,
      text: 'Ask Quibble and [removed]',
      questions: { '1.1': { grade: 'quibble', reason: 'because of [removed]' } },
      notes: ['[removed]', null, 3, true],
    });
    expect(masked(record, withWords('2026', '[removed]'))).toEqual(record);
    expect(masked(record, withWords('7c0e', '[removed]'))).toEqual(record);
  });

  test('is known to hold the words, or not to', () => {
    expect(isTouched(record, withWords('Quibble', ''))).toBe(true);
    expect(isTouched({ by: 'Quibble' }, withWords('Quibble', ''))).toBe(false);
  });
});

describe('a redaction', () => {
  test('is erased or put back once, by a decision and then by the job', () => {
    const erasing = erase(aRedaction(), { by, at });
    expect(erasing).toMatchObject({ ok: true, value: { state: { kind: 'erasing', by, at }, sequence: 2 } });
    if (!erasing.ok) return;
    expect(erase(erasing.value, { by, at })).toEqual({ ok: false, because: 'not-hidden' });
    expect(restore(erasing.value, { by, at })).toEqual({ ok: false, because: 'not-hidden' });
    const done = finished(erasing.value, '2026-11-02T12:01:00.000Z');
    expect(done.state).toEqual({ kind: 'erased', by, at, doneAt: '2026-11-02T12:01:00.000Z' });
    expect(finished(done, at)).toEqual(done);
  });

  test('is put back in the same way', () => {
    const restoring = restore(aRedaction(), { by, at });
    if (!restoring.ok) throw new Error(restoring.because);
    expect(finished(restoring.value, at).state.kind).toBe('restored');
  });

  test('says how often the words were found, once the job has counted', () => {
    expect(counted(aRedaction(), { answers: 2 }, 1)).toMatchObject({
      found: { answers: 2 },
      mailsSent: 1,
      sequence: 2,
    });
  });

  test('stands before those that are done, and the latest before the earlier', () => {
    const done = aRedaction({ id: 'done', state: { kind: 'erased', by, at, doneAt: at } });
    const later = aRedaction({ id: 'later', hiddenAt: '2026-11-03T12:00:00.000Z' });
    expect([done, aRedaction(), later].toSorted(byUrgency).map((each) => each.id)).toEqual([
      'later',
      id,
      'done',
    ]);
  });
});

test('where words were found is told by kinds of record, and when there is no other place', () => {
  expect(foundInWords({ versions: 2, reviews: 1, answers: 0 })).toBe(
    'Submitted versions: 2; reviews and notes of boards: 1',
  );
  expect(foundInWords({})).toBe('In no other place');
});
