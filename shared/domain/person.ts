import * as z from 'zod/mini';
import { Id, Name } from './agency.ts';
import { RoleGrant } from './role.ts';

/** An e-mail address, kept in small letters: one address is one person. The sign-in service takes no longer ones. */
export const Email = z
  .string()
  .check(
    z.trim(),
    z.toLowerCase(),
    z.maxLength(128, 'Use an e-mail address of 128 characters at most'),
    z.email('Enter an e-mail address, such as name@example.org'),
  );

export const Person = z.strictObject({ id: Id, name: Name, email: Email });
export type Person = z.infer<typeof Person>;

/** Somebody with their roles, as the server found them at this request. */
export const PersonWithRoles = z.strictObject({ ...Person.shape, roles: z.array(RoleGrant) });
export type PersonWithRoles = z.infer<typeof PersonWithRoles>;
