import type { AgencyRole } from '../../../../shared/domain/role.ts';
import { roleWords } from '../../../../shared/domain/role.ts';
import { signersFor } from '../../../../shared/domain/who-signs.ts';

/** “a budget holder or signatory”: who signs the form. */
export const signersInWords = (signedBy: readonly AgencyRole[] | undefined): string =>
  `a ${signersFor(signedBy)
    .map((role) => roleWords[role].toLowerCase())
    .join(' or ')}`;
