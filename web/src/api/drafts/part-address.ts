/** Which part of which answer; the section is in the address of its route. */
export type PartAddress = { readonly section: string; readonly question: string; readonly part: string };

export type PartKey = string;

export const partKey = ({ section, question, part }: PartAddress): PartKey =>
  `${section}/${question}/${part}`;

export const addressOf = (key: PartKey): PartAddress => {
  const [section = '', question = '', part = ''] = key.split('/');
  return { section, question, part };
};
