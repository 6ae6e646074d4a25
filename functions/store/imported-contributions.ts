import type { Papers } from '../../shared/contract/contribution-shapes.ts';
import { commit } from './commit.ts';
import { contributionKeys } from './contribution-keys.ts';
import { rowWrite } from './contribution-steps.ts';
import type { Paper } from './contributions.ts';

/** Keeps what papers tell of the contributions of a round that was held before the portal: the total, and single lines. */
export const recordImportedContributions = (
  roundId: string,
  papers: Papers,
  lines: readonly Omit<Paper, 'roundId'>[],
): Promise<void> =>
  commit([
    rowWrite(contributionKeys.papers(roundId), papers),
    ...lines.map((line) => rowWrite(contributionKeys.paper(roundId, line.agencyId), { roundId, ...line })),
  ]);
