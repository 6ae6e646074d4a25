import * as z from 'zod/mini';
import {
  type SectionCount as Counted,
  SectionCount,
  sectionsOf,
  type Work,
  type Worker,
  type WorkLeft,
  workLeft,
} from '../../shared/domain/own-sections.ts';
import { asked } from '../../shared/forms/asked.ts';
import { type Edition, variantOf } from '../../shared/forms/form.ts';
import { assignedOf } from './assignments.ts';
import { queryItems } from './database.ts';
import { findEdition } from './editions.ts';
import { keys, tables } from './tables.ts';

/** The work on a return, and by which form it is asked. */
export type WorkOnReturn = Work & { readonly edition: string; readonly variant: string };

const Known = z.object({
  edition: z.string(),
  variant: z.string(),
  assigned: z.optional(z.record(z.string(), z.literal(true))),
});
const Counts = z.object({ sections: z.optional(z.array(SectionCount)) });

/** Who was given what of a return, and how far its sections are, or undefined. One query; no answers are read. */
export async function findWork(submissionId: string): Promise<WorkOnReturn | undefined> {
  const items = await queryItems(tables.returns(), keys.submission(submissionId).pk);
  const under = (start: string) => items.find(({ sk }) => sk === start);
  const row = under(keys.submission(submissionId).sk);
  if (row === undefined) return undefined;
  const { edition, variant, assigned = {} } = Known.parse(row);
  const { sections = null } = Counts.parse(under(keys.progress(submissionId).sk) ?? {});
  return { edition, variant, assigned: Object.keys(assigned).map(assignedOf), sections };
}

/** Whose work is meant, and which sections those are in the form’s words: “Standard 5”. */
export type OwnWork = WorkLeft & { readonly isPart: boolean };

/** Before anything was counted, each section that is asked has everything still to answer. */
const atTheStart = (edition: Edition, variant: string): Counted[] =>
  asked({ edition, variant, answers: {} }).map(({ section, questions }) => ({
    section: section.id,
    asked: questions.filter(({ optional }) => optional !== true).length,
    answered: 0,
    complete: false,
  }));

const nameIn =
  ({ sections, sectionWord }: Edition) =>
  (id: string): string => {
    const section = sections.find((each) => each.id === id);
    if (section?.number !== undefined) return `${sectionWord} ${section.number}`;
    return section?.shortTitle ?? id;
  };

/** What is left for somebody, section by section; undefined where the form is one page, or nobody knows it. */
export async function ownWork(worker: Worker, work: WorkOnReturn): Promise<OwnWork | undefined> {
  const edition = await findEdition(work.edition);
  if (edition === undefined || variantOf(edition, work.variant).onePage) return undefined;
  const own = sectionsOf(worker, work);
  const sections = work.sections ?? atTheStart(edition, work.variant);
  const left = workLeft(sections.filter(({ section }) => own === 'all' || own.includes(section)));
  const named = (ids: readonly string[]): string[] => ids.map(nameIn(edition));
  return {
    ...left,
    isPart: own !== 'all',
    notStarted: named(left.notStarted),
    begun: named(left.begun),
    toDeclare: named(left.toDeclare),
  };
}
