type Session = { readonly idleEndsAt: string; readonly endsAt: string };

/** `renew`: somebody is at work, so the session is prolonged without asking. `ending`: it cannot be prolonged. */
export type SessionStage = 'fine' | 'renew' | 'warn' | 'ending' | 'over';

const warnBefore = 3 * 60_000;
const atWork = 2 * 60_000;

/**
 * Where a session stands at `now`, when the person last typed or clicked at `active` (milliseconds): warned three
 * minutes before its end, unless they were at work within two. The absolute end cannot be put off, but is told as early.
 */
export const stageOf = ({
  session,
  now,
  active,
}: {
  readonly session: Session;
  readonly now: number;
  readonly active: number;
}): SessionStage => {
  const idleEnds = Date.parse(session.idleEndsAt);
  const ends = Date.parse(session.endsAt);
  if (now >= Math.min(idleEnds, ends)) return 'over';
  if (now < idleEnds - warnBefore) return 'fine';
  if (idleEnds >= ends) return 'ending';
  return now - active < atWork ? 'renew' : 'warn';
};
