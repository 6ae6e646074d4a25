import type { UseOfEvidence } from '../../shared/contract/evidence-routes.ts';
import { getDraft } from './drafts.ts';
import { listOwed } from './obligations.ts';

/** The answers of an agency’s returns to which an item is attached. One query for what it owes, one for each return. */
export async function listUsesOf(agencyId: string, evidenceId: string): Promise<UseOfEvidence[]> {
  const owed = await listOwed(agencyId);
  const titles = new Map(owed.map((each) => [each.obligation.submissionId, each.roundTitle]));
  const found = await Promise.all(
    [...titles].map(async ([submissionId, roundTitle]) => {
      const { answers } = await getDraft(submissionId);
      return answers
        .filter(({ part, value }) => part === `evidence.${evidenceId}` && value === true)
        .map(({ section, question }) => ({ submissionId, roundTitle, section, question }));
    }),
  );
  return found.flat();
}
