import type { Contribution } from '../../../../../shared/domain/contributions/contribution.ts';
import type { Shown } from '../with-contributions.tsx';

/** One agency’s contribution, as its page’s parts are given it. */
export type One = Shown & { readonly contribution: Contribution; readonly mayChange: boolean };

/** The round’s address, as changes name it. */
export const paramsOf = ({ found: { round } }: Pick<Shown, 'found'>) => ({
  boardId: round.boardId,
  roundId: round.id,
});
