import type { Board } from '../../shared/domain/board.ts';

/** The lines under a mail: who writes, for which board, and how to reach them. */
export type Signature = readonly string[];

/** Signed by the board’s manager with the telephone number of the board’s settings. */
export const signatureOf = ({ contact, managerTitle, name }: Board): Signature => [
  contact.name,
  `${managerTitle}, ${name}`,
  contact.phone,
];
