import { type Day, dayInLondon } from '../../../shared/domain/day.ts';

/** The present London day, for the pages: rules are always handed theirs. */
export const todayInLondon = (): Day => dayInLondon(new Date().toISOString());
