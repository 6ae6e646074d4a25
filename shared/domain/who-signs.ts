import type { AgencyRole } from './role.ts';
import type { OutsideApproval } from './submission.ts';
import { agreed, refused, type Verdict } from './verdict.ts';

/** As what somebody signs a return, and whether it must be ready for sign-off first. */
export type Signer = { readonly role: AgencyRole; readonly needsReady: boolean };

const firstOf = (roles: readonly AgencyRole[], wanted: readonly AgencyRole[]): AgencyRole | undefined =>
  wanted.find((role) => roles.includes(role));

/** Who signs: the roles that the form names, else the signatory. */
export const signersFor = (signedBy: readonly AgencyRole[] | undefined): readonly AgencyRole[] =>
  signedBy ?? ['signatory'];

/** A budget holder fills only what a budget holder signs; a contributor, lead, deputy or signatory fills any return. */
export const mayFill = (roles: readonly AgencyRole[], signedBy: readonly AgencyRole[] | undefined): boolean =>
  roles.some((role) => role !== 'budget-holder' || signersFor(signedBy).includes(role));

/**
 * Who may send a return: who signs this form; a lead who records the approval given elsewhere; in a one-page variant
 * of a form that names no signer anyone who fills it. On one page nobody need say “ready” first.
 */
export function whoSigns(
  roles: readonly AgencyRole[],
  { onePage, signedBy }: { readonly onePage: boolean; readonly signedBy?: readonly AgencyRole[] | undefined },
  outside: OutsideApproval | null,
): Verdict<Signer> {
  const senders: readonly AgencyRole[] = outside === null ? signersFor(signedBy) : ['lead', 'deputy'];
  const anyone: readonly AgencyRole[] = ['signatory', 'lead', 'deputy', 'contributor'];
  const free = onePage && signedBy === undefined;
  const role = firstOf(roles, senders) ?? (free ? firstOf(roles, anyone) : undefined);
  return role === undefined ? refused('not-allowed') : agreed({ role, needsReady: !onePage });
}
