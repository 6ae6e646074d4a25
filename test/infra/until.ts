import { setTimeout as pause } from 'node:timers/promises';

/** Looks again and again until there is something, at most for so many seconds. */
export async function until<Found>(
  look: () => Found | undefined | false | Promise<Found | undefined | false>,
  seconds = 15,
): Promise<Found> {
  const latest = performance.now() + seconds * 1000;
  while (performance.now() < latest) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await pause(20);
  }
  throw new Error(`Not found within ${seconds} seconds: ${look}`);
}
