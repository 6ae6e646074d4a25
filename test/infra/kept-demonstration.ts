import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../../infra/local/build-portal.ts';
import { dayInLondon } from '../../shared/domain/calendar.ts';

const folder = join(import.meta.dirname, '..', '..', '.local', 'kept-demonstration');

/** Whatever the demonstration is made by: one that was made by other sources, or on another day, is not used. */
const madeBy = ['demo/**/*', 'functions/**/*', 'infra/**/*', 'shared/**/*', 'package-lock.json'];

/** The state folder of the demonstration as the present sources make it today. */
export const keptDemonstration = (): string =>
  join(folder, `${dayInLondon(new Date().toISOString())}-${hashOf(madeBy)}`);

/** The same, if a start made it whole; a test copies it, and leaves it as it is. */
export const findKeptDemonstration = (): string | undefined =>
  existsSync(join(keptDemonstration(), 'loaded')) ? keptDemonstration() : undefined;

/** Those of other sources and other days go. */
export function forgetOtherDemonstrations(): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (join(folder, name) !== keptDemonstration())
      rmSync(join(folder, name), { recursive: true, force: true });
}
