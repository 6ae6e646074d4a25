import { describe, expect, test } from 'vitest';
import { feedbackPdf } from '../../../functions/documents/feedback-pdf.ts';
import { aFrozenFeedback } from '../../builders/a-feedback.ts';

const times = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const at = '2027-03-01T10:00:00.000Z';
const letter = (differing = {}) =>
  feedbackPdf({ feedback: aFrozenFeedback(differing), digest: 'a'.repeat(64), at });
const readable = async (differing = {}): Promise<string> => (await letter(differing)).toString('latin1');
const pagesOf = (text: string): number => times(text, /\/Type \/Page\n/g);

describe('the letter with a board’s feedback', () => {
  test('can be read by assistive technology: language, title, structure, headed tables', async () => {
    const text = await readable();
    for (const wanted of [
      '/Lang (en-GB)',
      '/Marked true',
      '/DisplayDocTitle true',
      '<pdfuaid:part>1</pdfuaid:part>',
      '/S /Document',
      '/S /Table',
      '/Scope /Row',
      '/Scope /Column',
    ])
      expect(text).toContain(wanted);
    expect(times(text, /\/S \/H1\n/g)).toBe(1);
    // Grades, what is said of each standard, and the questions.
    expect(times(text, /\/S \/H2\n/g)).toBe(3);
    // Two standards remarked on, and one challenge; the one that is agreed without a word has no heading.
    expect(times(text, /\/S \/H3\n/g)).toBe(3);
  });

  test('gives the same bytes whenever it is printed', async () => {
    const [first, second] = await Promise.all([letter(), letter()]);
    expect(first.equals(second)).toBe(true);
  });

  test('with nothing but the manager’s words is one page without empty headings', async () => {
    const text = await readable({ sections: [], challenges: [], answerBy: null });
    expect([times(text, /\/S \/H2\n/g), times(text, /\/S \/H3\n/g), pagesOf(text)]).toEqual([0, 0, 1]);
  });

  test('with the longest texts goes on over as many pages as it needs', async () => {
    const [section] = aFrozenFeedback().sections;
    const long = { ...section!, strengths: 'Words. '.repeat(1400), comments: 'x'.repeat(9000) };
    const text = await readable({ sections: Array(8).fill(long), opening: 'y'.repeat(5000) });
    expect(pagesOf(text)).toBeGreaterThan(15);
    expect(times(text, /\/S \/H3\n/g)).toBe(9);
  });
});
