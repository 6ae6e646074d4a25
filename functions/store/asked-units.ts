import type { Unit } from '../../shared/domain/agency.ts';
import type { MessageContent } from '../../shared/domain/message.ts';
import { unitsAtAgency } from '../../shared/domain/permission.ts';
import type { Person, PersonWithRoles } from '../../shared/domain/person.ts';
import type { Meets, Submission } from '../../shared/domain/submission.ts';
import type { SubmissionEvent } from '../../shared/domain/submission-event.ts';
import { commit, type Write } from './commit.ts';
import type { Once } from './once.ts';
import { type SubmissionRecord, submissionStepWrites } from './submissions.ts';
import { tellWrites } from './tell.ts';
import { partIdOf, partWrites, standingWrite } from './units.ts';

type Telling = {
  readonly agencyId: string;
  readonly askedFor: readonly Meets[];
  readonly unit: Unit;
  readonly submissionId: string;
  readonly askedBy: Pick<Person, 'id' | 'name'>;
  readonly givenBack: boolean;
};

/** The people of a unit are told that its part is asked for, or given back; not whoever does it. */
export function unitTold(people: readonly PersonWithRoles[], told: Telling, at: string): Write[] {
  const { agencyId, askedFor, unit, submissionId, askedBy, givenBack } = told;
  const [first] = askedFor;
  if (first === undefined) return [];
  const { boardId, roundId } = first;
  const content: MessageContent = {
    kind: 'unit-asked',
    about: { boardId, roundId, agencyId },
    submissionId,
    unit: unit.name,
    askedBy: askedBy.name,
    givenBack,
  };
  const theirs = people.filter(
    ({ id, roles }) => id !== askedBy.id && unitsAtAgency(roles, agencyId).includes(unit.id),
  );
  return tellWrites(
    theirs.map(({ id, email }) => ({ personId: id, email })),
    content,
    at,
  );
}

type Asking = {
  readonly record: SubmissionRecord;
  readonly event: Extract<SubmissionEvent, { kind: 'units-asked' }>;
  readonly units: readonly Unit[];
  readonly people: readonly PersonWithRoles[];
  readonly askedBy: Pick<Person, 'id' | 'name'>;
};

/** A transaction has 100 writes at most: who does not fit is told in the next. */
const mostWrites = 98;

/** Units are asked for their parts: the event, a return for each, and their people are told, once each. */
export async function recordUnitsAsked(asking: Asking, { claim, at }: Once) {
  const { record, event, units, people, askedBy } = asking;
  const { submission, meets } = record;
  const parts = units.map((unit): { unit: Unit; submissionId: Submission['id'] } => ({
    unit,
    submissionId: partIdOf(submission.id, unit.id),
  }));
  const told = new Set<string>();
  const telling = parts.flatMap((part) => {
    const theirs = people.filter(
      ({ id, roles }) => !told.has(id) && unitsAtAgency(roles, submission.agencyId).includes(part.unit.id),
    );
    for (const { id } of theirs) told.add(id);
    const { agencyId } = submission;
    return unitTold(theirs, { ...part, agencyId, askedFor: meets, askedBy, givenBack: false }, at);
  });

  const steps = [
    ...submissionStepWrites(submission, event, event),
    ...units.flatMap((unit) => {
      const before = record.units.find((each) => each.unit.id === unit.id);
      const again = { standing: 'asked', reason: null, by: event.by, at } as const;
      return before ? [standingWrite(submission.id, before, again)] : partWrites(record, unit, event);
    }),
  ];
  // A message is two writes: the row and its pointer stay together.
  const fit = Math.floor((mostWrites - steps.length) / 2) * 2;
  const reply = { asked: parts };
  await commit([...steps, ...telling.slice(0, fit)], { claim, reply, at });
  for (let first = fit; first < telling.length; first += mostWrites)
    await commit(telling.slice(first, first + mostWrites));
  return reply;
}
