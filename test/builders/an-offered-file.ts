import { handler as offerFile } from '../../functions/manager/offer-file.ts';
import { must } from './two-boards.ts';
import { validBodies } from './valid-bodies.ts';

/** The manager has put in a file for a return of the full Section 11; gives its id. */
export async function aFileWaits(
  params: Record<string, string>,
  body: Record<string, unknown> = {},
): Promise<string> {
  const valid = validBodies['offer-file'] as object;
  const after = await must('offer-file', offerFile, params, { ...valid, ...body });
  return String((after.offered as { id?: unknown } | null)?.id);
}
