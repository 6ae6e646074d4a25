import type { BoardRole } from '../../../../shared/domain/role.ts';

/** Who works on a round, and so sees its register; the others of the board see its summary. The server decides. */
export const staffRoles: readonly BoardRole[] = ['manager', 'training-officer', 'reviewer', 'chair'];

/** Who reviews submitted returns, their own agency’s never. The server decides. */
export const reviewerRoles: readonly BoardRole[] = ['manager', 'reviewer'];

/** Who may read a submitted return. The server decides. */
export const readerRoles: readonly BoardRole[] = ['manager', 'reviewer', 'chair'];

/** Who asks agencies on behalf of the board. The server decides. */
export const raiserRoles: readonly BoardRole[] = ['manager', 'chair', 'executive-member'];

/** Who reads the feedback and the log of challenges. The server decides. */
export const feedbackReaderRoles: readonly BoardRole[] = ['manager', 'reviewer', 'chair', 'executive-member'];
