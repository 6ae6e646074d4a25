/** A letter for each grade of a section: a row holds three sets of eight, and is read a thousand at a time. */
const letters: Readonly<Record<string, string>> = {
  met: 'm',
  'partly-met': 'p',
  'not-met': 'n',
  'not-applicable': 'a',
  'not-rated': 'r',
  'not-asked': 'k',
};
const grades = Object.fromEntries(Object.entries(letters).map(([grade, letter]) => [letter, grade]));

/** “standard-1=m standard-2=p”; a grade without a letter stands whole. */
export const packed = (bySection: Readonly<Record<string, string>>): string =>
  Object.entries(bySection)
    .map(([section, grade]) => `${section}=${letters[grade] ?? grade}`)
    .join(' ');

export const unpacked = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split(' ')
      .filter((each) => each !== '')
      .map((each) => {
        const [section = '', grade = ''] = each.split('=');
        return [section, grades[grade] ?? grade];
      }),
  );
