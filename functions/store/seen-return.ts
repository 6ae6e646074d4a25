import type { SubmissionView } from '../../shared/contract/reply-shapes.ts';
import type { Answer } from '../../shared/domain/answer.ts';
import { maySee, type Sight, sightOf } from '../../shared/domain/assignment.ts';
import type { Instant } from '../../shared/domain/day.ts';
import { isAgencysOwn } from '../../shared/domain/unit-return.ts';
import { attachedBy } from '../../shared/questions/attached.ts';
import { orRefuse, refuse } from '../runtime/refused.ts';
import type { SignedIn } from '../runtime/request.ts';
import { getSubmission, type SubmissionRecord } from './submissions.ts';
import { getWorkingReturn, viewOf, type WorkingReturn } from './working-return.ts';

type Params = { readonly agencyId: string; readonly submissionId: string };
type Reader = Pick<SignedIn, 'person' | 'assignments'>;

/** What somebody sees of a return. One of which they see nothing is not there for them. */
export function sightOfRecord({ person, assignments }: Reader, record: SubmissionRecord): Sight {
  const { submission, assigned } = record;
  const sight = sightOf(
    { roles: person.roles, assignments },
    { ...submission, isAssigned: assigned.length > 0 },
  );
  return sight === 'none' ? refuse('not-found') : sight;
}

/** A return as it stands, with what its reader sees of it. */
export type SeenReturn = { readonly now: WorkingReturn; readonly sight: Sight };

export async function getSeenReturn(params: Params, reader: Reader, at: Instant): Promise<SeenReturn> {
  const now = await getWorkingReturn(params, at);
  return { now, sight: sightOfRecord(reader, now) };
}

export const seenView = ({ now, sight }: SeenReturn): SubmissionView => viewOf(now, sight);

export const seenAnswers = ({ now, sight }: SeenReturn): Answer[] =>
  now.answers.filter(({ section }) => maySee(sight, section));

/** What is attached to the answers that somebody sees; what the units say, for those who see all. */
export const seenBeside = ({ now, sight }: SeenReturn, answers: readonly Answer[]) => {
  const { evidence, actions, units } = now.beside;
  const ids = new Set(answers.flatMap(({ part }) => attachedBy(part)?.id ?? []));
  const seen = <T>(items: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(items).filter(([id]) => ids.has(id)));
  return {
    evidence: seen(evidence),
    actions: seen(actions),
    units: sight === 'all' ? [...(units ?? [])] : [],
  };
};

/** One section with how far the return is, for somebody who sees it. */
export const seenSection = (seen: SeenReturn, section: string) => {
  if (!maySee(seen.sight, section)) return refuse('only-your-sections');
  return { view: seenView(seen), answers: seenAnswers(seen).filter((answer) => answer.section === section) };
};

/** Documents hold a return whole: they are for those who see all of it. */
export const orWhole = (sight: Sight): void => {
  if (sight !== 'all') refuse('only-your-sections');
};

/** One return’s row and what stands beside it, for somebody who sees all of it. */
export async function getSeenWhole(
  { agencyId, submissionId }: Params,
  reader: Reader,
): Promise<SubmissionRecord> {
  const record = await getSubmission(agencyId, submissionId);
  orWhole(sightOfRecord(reader, record));
  return record;
}

/** The agency’s own return, for the steps of its sign-off: the part of a unit is not signed. */
export async function getOwnReturn(params: Params, at: Instant): Promise<WorkingReturn> {
  const now = await getWorkingReturn(params, at);
  orRefuse(isAgencysOwn(now.submission));
  return now;
}
