import type { BoardRole } from '../../../../shared/domain/role.ts';

/** Who works on a round, and so sees its register; the others of the board see its summary. The server decides. */
export const staffRoles: readonly BoardRole[] = ['manager', 'training-officer', 'reviewer', 'chair'];

/** Who may read a submitted return. The server decides. */
export const readerRoles: readonly BoardRole[] = ['manager', 'reviewer', 'chair'];
