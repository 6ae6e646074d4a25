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

/** “standard” of “standard-1”; of an id without a hyphen, nothing. */
const stemOf = (section: string): string => section.slice(0, Math.max(section.lastIndexOf('-'), 0));

/** “standard-1=m -2=p”: a stem stands once for all that follow under it; a grade without a letter stands whole. */
export function packed(bySection: Readonly<Record<string, string>>): string {
  let stem = '';
  return Object.entries(bySection)
    .map(([section, grade]) => {
      const isUnderIt = stem !== '' && stemOf(section) === stem;
      stem = stemOf(section);
      return `${isUnderIt ? section.slice(stem.length) : section}=${letters[grade] ?? grade}`;
    })
    .join(' ');
}

export function unpacked(text: string): Record<string, string> {
  let stem = '';
  return Object.fromEntries(
    text
      .split(' ')
      .filter((each) => each !== '')
      .map((each) => {
        const [id = '', grade = ''] = each.split('=');
        const section = id.startsWith('-') ? `${stem}${id}` : id;
        stem = stemOf(section);
        return [section, grades[grade] ?? grade];
      }),
  );
}
