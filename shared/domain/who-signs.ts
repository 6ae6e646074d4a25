import type { AgencyRole } from './role.ts';
import type { OutsideApproval } from './submission.ts';
import { agreed, refused, type Verdict } from './verdict.ts';

/** As what somebody signs a return, and whether it must be ready for sign-off first. */
export type Signer = { readonly role: AgencyRole; readonly needsReady: boolean };

const firstOf = (roles: readonly AgencyRole[], wanted: readonly AgencyRole[]): AgencyRole | undefined =>
  wanted.find((role) => roles.includes(role));

/**
 * Who may send a return: the signatory; a lead who records the approval given elsewhere; in a one-page variant
 * anyone who fills it, without “ready”.
 */
export function whoSigns(
  roles: readonly AgencyRole[],
  { onePage }: { readonly onePage: boolean },
  outside: OutsideApproval | null,
): Verdict<Signer> {
  const senders: readonly AgencyRole[] = outside === null ? ['signatory'] : ['lead', 'deputy'];
  const anyone: readonly AgencyRole[] = ['signatory', 'lead', 'deputy', 'contributor'];
  const role = firstOf(roles, senders) ?? (onePage ? firstOf(roles, anyone) : undefined);
  return role === undefined ? refused('not-allowed') : agreed({ role, needsReady: !onePage });
}
