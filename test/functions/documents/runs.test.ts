import { describe, expect, test } from 'vitest';
import { fontSigns } from '../../../functions/documents/font-signs.ts';
import { runsOf } from '../../../functions/documents/runs.ts';

const printed = (text: string) => {
  const { runs, whole } = runsOf(text, fontSigns().regular);
  return { words: runs.map((run) => run.text).join(''), fonts: runs.map(({ font }) => font), whole };
};

describe('a text in print', () => {
  test('is in one piece where the first font has it all', () => {
    expect(printed('What is in place: “94 %” – £5, ½ day')).toEqual({
      words: 'What is in place: “94 %” – £5, ½ day',
      fonts: [0],
      whole: true,
    });
  });

  test('takes each script from the file that has it', () => {
    const { words, fonts, whole } = printed('Zażółć Ελληνικά Кириллица ŵ');
    expect(words).toBe('Zażółć Ελληνικά Кириллица ŵ');
    expect(new Set(fonts)).toEqual(new Set([0, 1, 2, 3]));
    expect(whole).toBe(true);
  });

  test('names what the typeface lacks, and says that it is not whole', () => {
    expect(printed('Well done 👩‍👩‍👧 🇬🇧!')).toMatchObject({ words: 'Well done [emoji]!', whole: false });
    expect(printed('“שלום” they said')).toMatchObject({
      words: '“[4 signs of another script]” they said',
      whole: false,
    });
    expect(printed('ok 👍🏽 مرحبا')).toMatchObject({ words: 'ok [emoji] [5 signs of another script]' });
  });

  test('spells signs that Word puts in', () => {
    expect(printed('≤ 5 → ✓ done ☐').words).toBe('<= 5 -> [yes] done [ ]');
    expect(printed('multi\u2011agency').words).toBe('multi-agency');
  });

  test('keeps line ends and shows tabs as spaces', () => {
    expect(printed('a\r\nb\rc\n\td').words).toBe('a\nb\nc\n    d');
  });

  test('puts accents on their letters, and leaves out what prints nothing', () => {
    expect(printed('cafe\u0301\u2060')).toMatchObject({ words: 'café', whole: true });
  });

  test('cuts a word that no line can hold', () => {
    expect(printed('x'.repeat(100))).toMatchObject({
      words: `${'x'.repeat(40)} ${'x'.repeat(40)} ${'x'.repeat(20)}`,
      whole: false,
    });
  });
});
