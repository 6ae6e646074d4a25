import type { Found } from './found.ts';

const agencies = (n: number): string => (n === 1 ? '1 agency' : `${n} agencies`);

/** What stands beside every total: who is not in it, and what share of the workforce that is, as far as it is known. */
export function missingWords({ missing, missingShare }: Pick<Found, 'missing' | 'missingShare'>): string {
  if (missing.length === 0) return 'Every agency that is asked has answered.';
  const unknown = missing.filter(({ people }) => people === null).length;
  const without = `Without ${agencies(missing.length)} that ${missing.length === 1 ? 'has' : 'have'} not answered`;
  if (missingShare === null) return `${without}; their share of the workforce is not known.`;
  return unknown === 0
    ? `${without}: about ${missingShare}% of the workforce.`
    : `${without}: at least ${missingShare}% of the workforce (of ${agencies(unknown)} the size is not known).`;
}
