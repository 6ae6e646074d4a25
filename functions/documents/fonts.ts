import regularCyrillic from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-400-normal.woff?inline';
import boldCyrillic from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-600-normal.woff?inline';
import regularGreek from '@fontsource/source-sans-3/files/source-sans-3-greek-400-normal.woff?inline';
import boldGreek from '@fontsource/source-sans-3/files/source-sans-3-greek-600-normal.woff?inline';
import regularLatin from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff?inline';
import boldLatin from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff?inline';
import regularMoreLatin from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff?inline';
import boldMoreLatin from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff?inline';
import regularVietnamese from '@fontsource/source-sans-3/files/source-sans-3-vietnamese-400-normal.woff?inline';
import boldVietnamese from '@fontsource/source-sans-3/files/source-sans-3-vietnamese-600-normal.woff?inline';

/** Two weights of one typeface: text, and what stands out. */
export type Weight = 'regular' | 'bold';

const bytesOf = (file: Uint8Array | string): Buffer =>
  typeof file === 'string'
    ? Buffer.from(file.slice(file.indexOf(',') + 1), 'base64')
    : Buffer.from(file.buffer, file.byteOffset, file.byteLength);

/** Source Sans 3 (SIL Open Font License) comes in one file per script; a text takes each sign from the first file that has it. */
export const fontFiles: Readonly<Record<Weight, readonly Buffer[]>> = {
  regular: [regularLatin, regularMoreLatin, regularGreek, regularCyrillic, regularVietnamese].map(bytesOf),
  bold: [boldLatin, boldMoreLatin, boldGreek, boldCyrillic, boldVietnamese].map(bytesOf),
};
