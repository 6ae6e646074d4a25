import type { Mail } from './letter.ts';
import { boardPathOf, clipped } from './words-of-a-return.ts';

export const versionShared: Mail<'version-shared'> = {
  kind: 'version-shared',
  does: 'Tells a board’s managers that an agency has shared a version of its return with them.',
  says: ({ version }, facts) => {
    const [{ board, round, obligation }] = facts.returns;
    return {
      subject: `${clipped(obligation.agencyName)} shares version ${version} of “${clipped(round.title)}”`,
      opening: [
        `${obligation.agencyName} has shared version ${version} of its return with ${board.name}. It is the version that you hold from now on.`,
      ],
      rows: [
        { what: 'Return', lines: [round.title] },
        { what: 'Agency', lines: [obligation.agencyName] },
        { what: 'Version', lines: [String(version)] },
      ],
      more: 0,
      action: { words: 'Open the review desk', path: `${boardPathOf(obligation)}/review` },
      closing: [
        'If you held an earlier version, what changed since is marked there, and what was judged of unchanged parts is kept.',
      ],
      calendar: null,
    };
  },
};
