import * as z from 'zod/mini';
import { Id } from './agency.ts';
import type { Assigned } from './assignment.ts';
import type { AgencyRole, BoardRole } from './role.ts';

/** How far a section of a return has come, as the last count of its progress saw it. */
export const SectionCount = z.strictObject({
  section: Id,
  asked: z.number(),
  answered: z.number(),
  /** Somebody said so, or nothing is missing where nobody declares. */
  complete: z.boolean(),
});
export type SectionCount = z.infer<typeof SectionCount>;

/** What is known of the work on a return when its people are reminded of it. */
export type Work = {
  /** Who was given which section. */
  readonly assigned: readonly Assigned[];
  /** The sections that are asked; null while nothing was counted. */
  readonly sections: readonly SectionCount[] | null;
};

export type Worker = { readonly id: string; readonly roles: readonly (AgencyRole | BoardRole)[] };

/** Nothing but a contributor: whoever leads or signs answers for the whole. */
export const onlyFills = ({ roles }: Worker): boolean => roles.every((role) => role === 'contributor');

/** The sections that somebody is reminded of: those they were given, once anybody was given any; else all. */
export const sectionsOf = (worker: Worker, { assigned }: Work): 'all' | readonly string[] =>
  !onlyFills(worker) || assigned.length === 0
    ? 'all'
    : assigned.filter(({ personId }) => personId === worker.id).map(({ section }) => section);

/** Is anything of the return still theirs to do? Of one that is everybody’s, until it is sent. */
export function hasWorkLeft(worker: Worker, work: Work): boolean {
  const own = sectionsOf(worker, work);
  if (own === 'all') return true;
  const { sections } = work;
  if (sections === null) return own.length > 0;
  return sections.some(({ section, complete }) => own.includes(section) && !complete);
}

/** What is left of somebody’s sections, by how far each is; ids of sections in the order of the form. */
export type WorkLeft = {
  readonly asked: number;
  readonly answered: number;
  readonly notStarted: readonly string[];
  readonly begun: readonly string[];
  /** Everything is answered, and nobody has said that it is complete. */
  readonly toDeclare: readonly string[];
};

export function workLeft(sections: readonly SectionCount[]): WorkLeft {
  const sum = (of: (each: SectionCount) => number): number =>
    sections.reduce((total, each) => total + of(each), 0);
  const open = sections.filter(({ complete }) => !complete);
  const which = (is: (each: SectionCount) => boolean): string[] =>
    open.filter(is).map(({ section }) => section);
  return {
    asked: sum(({ asked }) => asked),
    answered: sum(({ answered }) => answered),
    notStarted: which(({ asked, answered }) => answered === 0 && asked > 0),
    begun: which(({ asked, answered }) => answered > 0 && answered < asked),
    toDeclare: which(({ asked, answered }) => answered >= asked),
  };
}
