import type { Board } from '../../shared/domain/board.ts';

/** The lines under a mail: who writes, for which board, and how to reach them. */
export type Signature = readonly string[];

/** Signed by the board’s manager with the telephone number of the board’s settings; a title said with the name is not said again. */
export const signatureOf = ({ contact, managerTitle, name }: Board): Signature => [
  contact.name,
  contact.name.toLowerCase().includes(managerTitle.toLowerCase()) ? name : `${managerTitle}, ${name}`,
  contact.phone,
];
