import { randomBytes } from 'node:crypto';
import type { Assignment } from '../../shared/domain/assignment.ts';
import type { HandOver } from '../../shared/domain/hand-over.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import { givenWrites, movedWrites, takenWrites } from './assignments.ts';
import { commit, type Write } from './commit.ts';
import type { Once } from './once.ts';
import { grantWrites, newPersonWrites, ungrantWrites } from './role-rows.ts';
import { sessionsEnd } from './roles.ts';

export type HandedOver = HandOver & {
  readonly leaver: PersonWithRoles;
  readonly successor: PersonWithRoles;
  /** The portal does not know the successor yet. */
  readonly isNew: boolean;
  readonly assignments: readonly Assignment[];
  readonly reply: unknown;
};

/** A transaction has 100 writes at most. One of them is the claim; a section that moves needs five at most, one that comes or goes three. */
const mostWrites = 99;
const mostSessions = 10;
const perMove = 5;
const chunk = 30;

function roleWrites({ leaver, successor, isNew, ended, gained }: HandedOver): Write[] {
  const { roles: _, ...person } = successor;
  const [first, ...others] = gained;
  return [
    ...ungrantWrites(leaver.id, ...ended),
    ...(isNew && first !== undefined
      ? newPersonWrites(person, randomBytes(32).toString('base64'), first, ...others)
      : grantWrites(person, ...gained)),
  ];
}

async function inChunks(
  assignments: readonly Assignment[],
  writes: (some: readonly Assignment[]) => Write[],
): Promise<void> {
  for (let first = 0; first < assignments.length; first += chunk)
    await commit(writes(assignments.slice(first, first + chunk)));
}

/**
 * Everything that a leaver holds goes to their successor, and the leaver’s access ends, in one transaction. Of more
 * sections than fit, the others are given to the successor before and taken from the leaver’s name after it: nobody
 * loses sight of anything in between, and whoever tries again finishes it.
 */
export async function recordHandedOver(handed: HandedOver, { claim, at }: Once): Promise<void> {
  const { leaver, successor, ended, assignments, reply } = handed;
  const roles = roleWrites(handed);
  const fit = Math.max(0, Math.floor((mostWrites - mostSessions - roles.length) / perMove));
  const [now, others] = [assignments.slice(0, fit), assignments.slice(fit)];
  const keepsAny = leaver.roles.length > ended.length;

  await inChunks(others, (some) => givenWrites(successor.id, some));
  await commit(
    [
      ...roles,
      ...movedWrites(leaver.id, successor.id, now),
      ...(keepsAny ? [] : await sessionsEnd(leaver.id, mostSessions)),
    ],
    { claim, reply, at },
  );
  await inChunks(others, (some) => takenWrites(leaver.id, some));
}
