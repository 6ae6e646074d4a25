import { rolesAtBoard } from '../../shared/domain/permission.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import { readsReturnsOf } from '../../shared/forms/overviews.ts';
import { refuse } from '../runtime/refused.ts';

type Reader = Pick<PersonWithRoles, 'roles'>;

/** Does this person of a board read returns of a form? Some forms are read by fewer people than others. */
export const readsReturns = (
  { roles }: Reader,
  boardId: string,
  { form }: { readonly form: string },
): boolean => readsReturnsOf(form, rolesAtBoard(roles, boardId));

/** Refuses whoever does not. */
export function checkReads(reader: Reader, boardId: string, of: { readonly form: string }): void {
  if (!readsReturns(reader, boardId, of)) refuse('not-allowed');
}
