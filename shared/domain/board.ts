import * as z from 'zod/mini';
import { Id, Name } from './agency.ts';

/** A safeguarding board (or partnership): who asks. Labels are settings, since boards have changed their names by law. */
export const Board = z.strictObject({
  id: Id,
  name: Name,
  shortName: Name,
  /** What the board calls itself in running text, “the board” or “the partnership”. */
  calledAs: Name,
  managerTitle: Name,
  /** Signs every mail, with the telephone number; mails have this address as reply-to. */
  contact: z.strictObject({
    name: Name,
    email: z
      .email('Enter an e-mail address, such as name@example.org')
      .check(z.maxLength(254, 'An e-mail address has 254 characters at most')),
    phone: Name,
  }),
  /** The data controller that this installation names for the board: a board is not a legal person. */
  controller: Name,
});
export type Board = z.infer<typeof Board>;
