import { randomUUID } from 'node:crypto';
import type { Instant } from '../../shared/domain/day.ts';
import { faultInLog } from '../runtime/fault-in-log.ts';
import { log } from '../runtime/log.ts';
import { closeGates, openGates } from './gates.ts';

type Closing = { readonly submissionId: string; readonly sections: readonly string[]; readonly at: Instant };

/**
 * Signs a return behind closed gates: what is read inside can no longer change. If anything fails, the gates are opened
 * again, unless the return was submitted after all; if that fails too, the next reader or saver opens them.
 */
export async function whileClosed<T>(
  { submissionId, sections, at }: Closing,
  sign: (closing: string) => Promise<T>,
): Promise<T> {
  const closing = randomUUID();
  try {
    await closeGates(submissionId, sections, { closing, at });
    return await sign(closing);
  } catch (error) {
    await openGates(
      submissionId,
      sections.map((section) => ({ section, closing })),
    ).catch((fault: unknown) => log.warn('gates left closed', { submissionId, ...faultInLog(fault) }));
    throw error;
  }
}
