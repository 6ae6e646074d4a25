import * as z from 'zod/mini';

/** What a person may be at an agency (docs/glossary.md). A person can hold several, at several agencies. */
export const AgencyRole = z.literal(['contributor', 'lead', 'deputy', 'signatory', 'budget-holder']);
export type AgencyRole = z.infer<typeof AgencyRole>;

/** What a person may be at a board. */
export const BoardRole = z.literal([
  'manager',
  'training-officer',
  'reviewer',
  'chair',
  'executive-member',
  'member',
  'lay-member',
]);
export type BoardRole = z.infer<typeof BoardRole>;

/** One role held somewhere; `installation` is the administrator's. */
export const RoleGrant = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('agency'), agencyId: z.string(), role: AgencyRole }),
  z.strictObject({ at: z.literal('board'), boardId: z.string(), role: BoardRole }),
  z.strictObject({ at: z.literal('installation'), role: z.literal('administrator') }),
]);
export type RoleGrant = z.infer<typeof RoleGrant>;
