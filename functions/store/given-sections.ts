import type { Assignments } from '../../shared/contract/sharing-routes.ts';
import type { MessageContent } from '../../shared/domain/message.ts';
import type { Person, PersonWithRoles } from '../../shared/domain/person.ts';
import type { RoleGrant } from '../../shared/domain/role.ts';
import type { Meets, Submission } from '../../shared/domain/submission.ts';
import { givenWrites } from './assignments.ts';
import { commit, type Write } from './commit.ts';
import type { Once } from './once.ts';
import { recordRoleGranted, stillHoldsCheck } from './roles.ts';
import { tellWrites } from './tell.ts';
import { reachesReturn } from './who-has-what.ts';

type Given = {
  readonly submission: Submission;
  readonly askedFor: readonly Meets[];
  readonly to: { readonly person: PersonWithRoles };
  /** Sections that they did not have yet, and how the form calls them. */
  readonly given: readonly string[];
  readonly names: readonly string[];
  readonly by: Pick<Person, 'id' | 'name'>;
  readonly reply: (whom: PersonWithRoles) => Assignments;
};

/** Who is given something by somebody else is told of it, once for all of it. */
function tellingWrites({ submission, askedFor, names, by }: Given, whom: Person, at: string): Write[] {
  const [first] = askedFor;
  if (first === undefined || whom.id === by.id) return [];
  const { boardId, roundId } = first;
  const content: MessageContent = {
    kind: 'section-assigned',
    about: { boardId, roundId, agencyId: submission.agencyId },
    submissionId: submission.id,
    sections: [...names],
    assignedBy: by.name,
  };
  return tellWrites([{ personId: whom.id, email: whom.email }], content, at);
}

/** Sections are somebody’s from now on; who does not reach the return yet becomes a contributor in the same transaction. */
export async function recordGiven(sections: Given, { claim, at }: Once): Promise<Assignments> {
  const { submission, to, given, reply } = sections;
  const { id: submissionId, agencyId, unit } = submission;
  const ofUnit = unit === undefined ? {} : { unit: unit.id };
  const assignments = given.map((section) => ({ agencyId, submissionId, section, ...ofUnit }));
  const writes = (whom: Person): Write[] => [
    ...givenWrites(whom.id, assignments),
    ...tellingWrites(sections, whom, at),
  ];

  if (!reachesReturn(to.person, submission)) {
    const grant: RoleGrant = { at: 'agency', agencyId, role: 'contributor', ...ofUnit };
    const { name, email } = to.person;
    const granted = await recordRoleGranted({ name, email, grant }, { claim, at, more: writes, reply });
    return reply(granted);
  }
  const held = to.person.roles.find((grant) => reachesReturn({ roles: [grant] }, submission));
  const stillHere = held ? [stillHoldsCheck(to.person.id, held)] : [];
  const after = reply(to.person);
  await commit([...stillHere, ...writes(to.person)], { claim, reply: after, at });
  return after;
}
