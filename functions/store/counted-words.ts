import type { FoundIn, Redaction } from '../../shared/domain/redaction.ts';
import { listReplaced } from './redactions.ts';
import { kindOfRow, listTextRows, type TextRow } from './text-rows.ts';

type Replace = (text: string) => string;

const holds = (value: unknown, replace: Replace): boolean =>
  typeof value === 'string' && replace(value) !== value;

/** A mail that has left with the words in it, since its text is made when it is sent. Its reader has a copy. */
const hasLeft = ({ table, item }: TextRow, replace: Replace): boolean =>
  table === 'messages' && (holds(item.text, replace) || holds(item.subject, replace));

/** Where the words of a redaction are found, by the kind of record, before anything is erased. */
export async function countWords(
  redaction: Redaction,
  replace: Replace,
): Promise<{ readonly found: FoundIn; readonly mailsSent: number }> {
  const [rows, replaced] = await Promise.all([
    listTextRows(redaction.agencyId, replace),
    listReplaced(redaction),
  ]);
  const found: Record<string, number> = {};
  for (const row of rows) found[kindOfRow(row)] = (found[kindOfRow(row)] ?? 0) + 1;
  const versions = replaced.length + (found.versions ?? 0);
  return {
    found: { ...found, ...(versions > 0 ? { versions } : {}) },
    mailsSent: rows.filter((row) => hasLeft(row, replace)).length,
  };
}
