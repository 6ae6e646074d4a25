/** So many saves at once: pasting a sheet is hundreds, and each is a transaction on the same return. */
export const atOnce = 4;

/** Milliseconds. A pause in typing sends; whoever never pauses is sent now and then all the same. */
export const sendAfterPause = 800;
export const sendAtLatest = 5_000;

/** What is typed is on the device within this time. */
export const keepWithin = 250;

const longest = 30_000;

/** How long to wait before the next attempt, after so many in vain; `chance` (0 to 1) spreads many people’s attempts. */
export const retryAfter = (inVain: number, chance: number): number =>
  Math.min(longest, 1_000 * 2 ** Math.min(inVain, 5)) * (0.5 + chance / 2);
