import { Refused } from '../runtime/refused.ts';

const attempts = 3;

/**
 * Does a step from its beginning again when somebody, often a job, wrote between its reading and its writing.
 * Who still cannot be served is told how things stand now, or that they changed.
 */
export async function settled<T>(step: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof Refused) || error.because !== 'changed-meanwhile' || attempt === attempts)
        throw error;
    }
  }
}
