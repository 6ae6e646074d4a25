import * as z from 'zod/mini';
import { Id, Name } from './agency.ts';
import { Instant } from './day.ts';
import { isReadable, showsSomething, unreadable } from './readable-text.ts';

const inQuarters = (hours: number): boolean => Number.isInteger(hours * 4);

/** Hours of work, in quarters; all colleagues together. */
export const Hours = z
  .number('Enter hours as a number, such as 6 or 2.5')
  .check(
    z.gte(0.25, 'Enter a quarter of an hour or more'),
    z.lte(2000, 'Enter 2,000 hours at most'),
    z.refine(inQuarters, 'Enter hours in quarters, such as 6 or 2.5'),
  );

/** What was hard, or should be better. Free text: it stands in a row that can be erased, never in the ledger. */
const Words = z
  .string()
  .check(
    z.trim(),
    z.maxLength(2000, 'Use 2,000 characters at most'),
    z.refine(showsSomething, 'Write something, or leave it out'),
    z.refine(isReadable, unreadable),
  );

const told = {
  hours: z.nullable(Hours),
  hard: z.nullable(Words),
  improve: z.nullable(Words),
};

type Told = { readonly hours: number | null; readonly hard: string | null; readonly improve: string | null };

/** Has anything been told? Each of the three may be left out. */
export const tellsSomething = ({ hours, hard, improve }: Told): boolean =>
  hours !== null || hard !== null || improve !== null;

/** What an agency tells of a return once it is sent. `sequence` is the one that the writer saw, 0 for the first. */
export const LessonsTold = z
  .strictObject({ ...told, sequence: z.int().check(z.gte(0), z.lte(1_000_000)) })
  .check(
    z.refine(tellsSomething, { path: ['hours'], message: 'Tell at least one thing, or leave this page' }),
  );
export type LessonsTold = z.infer<typeof LessonsTold>;

/** The same as it is kept beside the round: whose, of which return, and told by whom. */
export const Lessons = z.strictObject({
  submissionId: Id,
  agencyId: Id,
  agencyName: Name,
  variantLabel: z.string(),
  ...told,
  by: z.strictObject({ id: z.string(), name: z.string() }),
  at: Instant,
  sequence: z.number(),
});
export type Lessons = z.infer<typeof Lessons>;

/** The middle of some numbers, the mean of the two in the middle where their count is even. Undefined of none. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [below, above] = [sorted[half - 1], sorted[half]];
  if (above === undefined) return undefined;
  return sorted.length % 2 === 1 || below === undefined ? above : (below + above) / 2;
}

/** Hours told by several agencies: how many told, the middle, the least and the most. Null where nobody did. */
export type HoursInBrief = {
  readonly n: number;
  readonly median: number;
  readonly least: number;
  readonly most: number;
};

export function hoursInBrief(all: readonly Pick<Lessons, 'hours'>[]): HoursInBrief | null {
  const hours = all.flatMap((each) => each.hours ?? []);
  const middle = median(hours);
  return middle === undefined
    ? null
    : { n: hours.length, median: middle, least: Math.min(...hours), most: Math.max(...hours) };
}

/** Hours of one agency for one variant of a form, in one round. */
export type HoursTold = { readonly agencyId: string; readonly hours: number; readonly at: Instant };

/** How long a variant takes, by those who filled it: minutes, and how many agencies they come from. */
export const TimeTaken = z.strictObject({ minutes: z.number(), agencies: z.number() });
export type TimeTaken = z.infer<typeof TimeTaken>;

const fewestAgencies = 3;

/**
 * The median of what agencies told last, to five minutes. Null until three of them did: before that the edition’s own
 * estimate stands, and nobody’s figure can be guessed.
 */
export function timeTaken(all: readonly HoursTold[]): TimeTaken | null {
  const latest = new Map(
    all.toSorted((a, b) => a.at.localeCompare(b.at)).map((each) => [each.agencyId, each]),
  );
  const middle = median([...latest.values()].map(({ hours }) => hours));
  if (middle === undefined || latest.size < fewestAgencies) return null;
  return { minutes: Math.max(5, Math.round((middle * 60) / 5) * 5), agencies: latest.size };
}

/** The same writer’s very lessons again: a repeated request, no clash. */
export const isSameTelling = (kept: Lessons, told: LessonsTold, by: string): boolean =>
  kept.by.id === by &&
  kept.sequence === told.sequence + 1 &&
  kept.hours === told.hours &&
  kept.hard === told.hard &&
  kept.improve === told.improve;
