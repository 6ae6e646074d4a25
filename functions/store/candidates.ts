import { rolesAtBoard } from '../../shared/domain/permission.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import { reviewingRoles } from '../../shared/domain/review-hand-over.ts';
import { roleWords } from '../../shared/domain/role.ts';

export type Candidate = {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
};

/** Those of these people who review for a board, as its managers and reviewers see them. */
export const candidatesAmong = (people: readonly PersonWithRoles[], boardId: string): Candidate[] =>
  people.flatMap(({ id, name, email, roles }) => {
    const role = reviewingRoles.find((each) => rolesAtBoard(roles, boardId).includes(each));
    return role === undefined ? [] : [{ personId: id, name, email, role: roleWords[role] }];
  });
