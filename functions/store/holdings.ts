import type { Holdings } from '../../shared/contract/sharing-routes.ts';
import type { Unit } from '../../shared/domain/agency.ts';
import type { Assignment } from '../../shared/domain/assignment.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import { sectionName } from '../../shared/forms/form.ts';
import { byReturn } from './assignments.ts';
import { editionFor } from './editions.ts';
import { findSubmission, listAskedFor } from './submissions.ts';

async function returnOf(
  submissionId: string,
  assignments: readonly Assignment[],
): Promise<Holdings['returns']> {
  const record = await findSubmission(submissionId);
  if (record === undefined) return [];
  const { unit = null, edition: hash } = record.submission;
  const [edition, [first]] = await Promise.all([editionFor(hash), listAskedFor(record)]);
  const isTheirs = (id: string): boolean => assignments.some(({ section }) => section === id);
  const sections = edition.sections
    .filter(({ id }) => isTheirs(id))
    .map((section) => ({ id: section.id, name: sectionName(edition, section) }));
  return [{ submissionId, title: first?.roundTitle ?? edition.title, unit, sections }];
}

/** What somebody holds at an agency, in words. Two reads for each return in which they were given sections. */
export async function holdingsOf(
  { id, name, email, roles }: PersonWithRoles,
  assignments: readonly Assignment[],
  units: readonly Unit[],
): Promise<Holdings> {
  const returns = await Promise.all(
    [...byReturn(assignments)].map(([submissionId, of]) => returnOf(submissionId, of)),
  );
  return {
    person: { personId: id, name, email },
    roles: roles.flatMap((grant) => {
      if (grant.at !== 'agency') return [];
      const unit = units.find((each) => each.id === grant.unit) ?? null;
      return [{ role: grant.role, unit }];
    }),
    returns: returns.flat(),
  };
}
