import * as z from 'zod/mini';
import { Id, Name } from './agency.ts';
import { Day, Instant } from './day.ts';
import { isFarAhead, isLongAgo } from './near-day.ts';
import { agreed, refused, type Verdict } from './verdict.ts';

/** One issue of a form’s edition by a board. `due` is a local day, or null while it is “to be confirmed”. */
export const Round = z.strictObject({
  id: Id,
  boardId: Id,
  form: Id,
  /** SHA-256 of the edition, hexadecimal. */
  edition: z.string(),
  title: Name,
  opens: Day,
  due: z.nullable(Day),
  /** The day by which the board answers every return; null where none is promised. */
  feedbackDue: z.nullable(Day),
  state: z.literal(['open', 'closed', 'withdrawn']),
  /** A round that was held before the portal and is kept for its papers; nobody can answer it. */
  imported: z.boolean(),
  openedBy: z.string(),
  openedAt: Instant,
  /** Changes with every write; the writer says which it saw. */
  sequence: z.number(),
  /** Of a withdrawn round: when, by whom and why. */
  withdrawn: z.optional(z.strictObject({ on: Day, by: z.string(), reason: z.string() })),
});
export type Round = z.infer<typeof Round>;

/** Which agency is asked, and in which variant of the form. */
export const Asked = z.strictObject({ agencyId: Id, variant: Id });
export type Asked = z.infer<typeof Asked>;

type Dates = { readonly opens: Day; readonly due: Day | null };

/** A due day lies after the opening day, is not already past and not years ahead; “to be confirmed” is allowed. */
export function checkDates({ opens, due }: Dates, today: Day): Verdict<Dates> {
  if (due === null) return agreed({ opens, due });
  if (due <= opens) return refused('due-before-opens');
  if (due < today) return refused('due-in-the-past');
  if (isFarAhead(due, today)) return refused('due-far-ahead');
  return agreed({ opens, due });
}

/** The days of a round that is to be opened: all of them near. */
export function checkNewDates<D extends Dates & { readonly feedbackDue: Day | null }>(
  dates: D,
  today: Day,
): Verdict<D> {
  const { opens, feedbackDue } = dates;
  if (isLongAgo(opens, today)) return refused('opens-long-ago');
  if (isFarAhead(opens, today)) return refused('opens-far-ahead');
  if (feedbackDue !== null && isFarAhead(feedbackDue, today)) return refused('feedback-far-ahead');
  const verdict = checkDates(dates, today);
  return verdict.ok ? agreed(dates) : verdict;
}

type Choosable = { readonly agencies: readonly string[]; readonly variants: readonly string[] };

/** Is every agency named once? In two variants at a time none can be asked. */
export const askedOnce = (chosen: readonly Asked[]): boolean =>
  new Set(chosen.map(({ agencyId }) => agencyId)).size === chosen.length;

/** The agencies chosen for a round: at least one, each from the board’s list and in a variant of the form. */
export function checkAsked(chosen: readonly Asked[], from: Choosable): Verdict<Asked[]> {
  if (chosen.length === 0) return refused('no-agencies');
  if (chosen.some(({ agencyId }) => !from.agencies.includes(agencyId))) return refused('unknown-agency');
  if (chosen.some(({ variant }) => !from.variants.includes(variant))) return refused('unknown-variant');
  return agreed([...chosen]);
}

export const hasOpened = (round: Pick<Round, 'opens'>, today: Day): boolean => round.opens <= today;

/** The manager sets or moves the due day of the whole round. Reminders begin once there is one. */
export function setDue(round: Round, due: Day, today: Day): Verdict<Round> {
  const open = stillOpen(round);
  if (!open.ok) return open;
  const dates = checkDates({ opens: round.opens, due }, today);
  return dates.ok ? agreed({ ...round, due }) : dates;
}

/** Chasing, more time and exemptions belong to an open round. */
export function stillOpen(round: Round): Verdict<Round> {
  if (round.state === 'withdrawn') return refused('round-withdrawn');
  return round.state === 'closed' ? refused('round-closed') : agreed(round);
}

/** The manager closes the round. Everything stays readable, and late returns are still accepted. */
export function close(round: Round): Verdict<Round> {
  const open = stillOpen(round);
  return open.ok ? agreed({ ...round, state: 'closed' }) : open;
}

type NewRound = Pick<Round, 'boardId' | 'form' | 'edition' | 'title' | 'opens' | 'due' | 'feedbackDue'> & {
  readonly by: string;
  readonly at: Instant;
  /** Some letters and digits of chance: two rounds may have the same title. */
  readonly suffix: string;
};

/** Small letters, digits and hyphens of a title, 40 at most, so that an address says what it leads to. */
const wordsOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '') || 'round';

/** A round as the manager opens it. */
export const newRound = (asked: NewRound): Round => ({
  id: `${wordsOf(asked.title)}-${asked.suffix}`,
  boardId: asked.boardId,
  form: asked.form,
  edition: asked.edition,
  title: asked.title,
  opens: asked.opens,
  due: asked.due,
  feedbackDue: asked.feedbackDue,
  state: 'open',
  imported: false,
  openedBy: asked.by,
  openedAt: asked.at,
  sequence: 1,
});
