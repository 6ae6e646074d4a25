import * as z from 'zod/mini';
import { Id, Unit } from './agency.ts';
import { Instant } from './day.ts';
import type { Submission } from './submission.ts';
import type { SubmissionEvent } from './submission-event.ts';
import { type Completeness, whyIncomplete } from './submission-steps.ts';
import { agreed, refused, type Verdict } from './verdict.ts';

/** How a unit stands that was asked for its part: it fills, it has handed in, or it goes without, for a reason. */
export const UnitStanding = z.literal(['asked', 'handed-in', 'left-out']);
export type UnitStanding = z.infer<typeof UnitStanding>;

/** A unit that was asked for its part of an agency’s return, as it stands beside that return. */
export const AskedUnit = z.strictObject({
  unit: Unit,
  /** The part, a return of its own. */
  submissionId: Id,
  standing: UnitStanding,
  at: Instant,
  by: z.string(),
  /** Why it is left out, or was given back: the id of a text. */
  reason: z.nullable(z.string()),
  /** Rises with every step, so that whoever signs knows that nothing moved meanwhile. */
  changes: z.number(),
});
export type AskedUnit = z.infer<typeof AskedUnit>;

export const unitStandingWords: Record<UnitStanding, string> = {
  asked: 'Not handed in yet',
  'handed-in': 'Handed in',
  'left-out': 'Left out',
};

type Who = { readonly by: string; readonly at: Instant };
type Step<K extends SubmissionEvent['kind']> = Verdict<Extract<SubmissionEvent, { kind: K }>>;
type Facts = Pick<Submission, 'state' | 'unitOf'>;

/** Units whose part is still awaited: until they hand in or are left out, the agency’s return is not complete. */
export const awaited = (units: readonly Pick<AskedUnit, 'standing'>[]): number =>
  units.filter(({ standing }) => standing === 'asked').length;

/** Steps of the agency’s own return, such as its sign-off, are none of a unit’s. */
export const isAgencysOwn = ({ unitOf }: Pick<Submission, 'unitOf'>): Verdict<true> =>
  unitOf === undefined ? agreed(true) : refused('unit-return');

/** While the agency’s return waits for its signature or has been sent, its units stay as they are. */
function whyNotNow({ state, unitOf }: Facts) {
  if (unitOf !== undefined) return 'unit-return' as const;
  if (state.kind === 'withdrawn') return 'round-withdrawn' as const;
  if (state.kind === 'submitted') return 'already-submitted' as const;
  return state.kind === 'ready' ? ('already-ready' as const) : undefined;
}

type Asking = Facts & Pick<Submission, 'open'>;

/** A part is a whole of its own: where single questions were sent back, there is nothing to ask a unit for. */
const whyNotAsk = (own: Asking) =>
  whyNotNow(own) ?? (own.open === null ? undefined : ('only-some-open' as const));

/** Can units be asked for their parts of this return as it stands? */
export const mayAskUnits = (own: Asking): boolean => whyNotAsk(own) === undefined;

/** The lead asks units of the agency for their part; one left out before can be asked after all. */
export function askUnits(
  own: Asking,
  chosen: readonly string[],
  { known, asked, by, at }: Who & { readonly known: readonly Unit[]; readonly asked: readonly AskedUnit[] },
): Step<'units-asked'> {
  const not = whyNotAsk(own);
  if (not) return refused(not);
  if (chosen.some((id) => known.every((unit) => unit.id !== id))) return refused('unknown-unit');
  const isTaken = (id: string) =>
    asked.some(({ unit, standing }) => unit.id === id && standing !== 'left-out');
  if (chosen.some(isTaken)) return refused('already-exists');
  return agreed({ kind: 'units-asked', by, at, units: [...new Set(chosen)] });
}

/** The lead goes on without a unit, for a reason that stands in the return. */
export function leaveOut(
  own: Facts,
  asked: AskedUnit,
  reason: string,
  { by, at }: Who,
): Step<'unit-left-out'> {
  const not = whyNotNow(own);
  if (not) return refused(not);
  if (asked.standing !== 'asked')
    return refused(asked.standing === 'left-out' ? 'changed-meanwhile' : 'handed-in');
  return agreed({ kind: 'unit-left-out', by, at, unit: asked.unit.id, reason });
}

/** Somebody of the unit, or the lead, hands its part in: nothing may be missing. */
export function handIn(part: Facts, completeness: Completeness, { by, at }: Who): Step<'handed-in'> {
  if (part.unitOf === undefined) return refused('not-a-unit');
  if (part.state.kind === 'withdrawn') return refused('round-withdrawn');
  if (part.state.kind === 'handed-in') return refused('handed-in');
  const incomplete = whyIncomplete(completeness);
  return incomplete ? refused(incomplete) : agreed({ kind: 'handed-in', by, at });
}

/** The lead gives a part back to its unit, with a reason, while the agency’s own return is being written. */
export function giveBack(part: Facts, own: Facts, reason: string, { by, at }: Who): Step<'given-back'> {
  if (part.unitOf === undefined) return refused('not-a-unit');
  if (part.state.kind !== 'handed-in') return refused('not-handed-in');
  const not = whyNotNow(own);
  return not ? refused(not) : agreed({ kind: 'given-back', by, at, reason });
}

const longest = 63;

/** Where a unit’s part is kept: the id of the agency’s return and of the unit, or, where that is too long, a shorter name for both. */
export const unitSubmissionId = (
  submissionId: string,
  unit: string,
  hash: (text: string) => string,
): string => {
  const whole = `${submissionId}-${unit}`;
  return whole.length <= longest ? whole : `unit-${hash(whole).slice(0, 40)}`;
};
