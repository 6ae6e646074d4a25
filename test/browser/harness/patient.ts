import { expect } from 'vitest';

/** Looks again and again, as long as a page may take on a busy machine, until what is expected is so. */
export const soon = <T>(look: () => T | Promise<T>, message?: string) =>
  // oxlint-disable-next-line vitest/require-awaited-expect-poll -- what it gives is awaited by whoever asks
  expect.poll(look, { timeout: 15_000, ...(message === undefined ? {} : { message }) });
