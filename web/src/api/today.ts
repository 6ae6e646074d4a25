import { dayInLondon } from '../../../shared/domain/calendar.ts';
import type { Day } from '../../../shared/domain/day.ts';

/** The present London day, for the pages: rules are always handed theirs. */
export const todayInLondon = (): Day => dayInLondon(new Date().toISOString());
