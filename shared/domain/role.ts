import * as z from 'zod/mini';
import { Id } from './agency.ts';

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
  z.strictObject({
    at: z.literal('agency'),
    agencyId: Id,
    role: AgencyRole,
    unit: z.optional(Id),
  }),
  z.strictObject({ at: z.literal('board'), boardId: Id, role: BoardRole }),
  z.strictObject({ at: z.literal('installation'), role: z.literal('administrator') }),
]);
export type RoleGrant = z.infer<typeof RoleGrant>;

/** The roles in the words people use. */
export const roleWords = {
  contributor: 'Contributor',
  lead: 'Lead',
  deputy: 'Deputy lead',
  signatory: 'Signatory',
  'budget-holder': 'Budget holder',
  manager: 'Board manager',
  'training-officer': 'Training officer',
  reviewer: 'Reviewer',
  chair: 'Chair',
  'executive-member': 'Executive member',
  member: 'Board member',
  'lay-member': 'Lay member',
  administrator: 'Administrator',
} as const satisfies Record<AgencyRole | BoardRole | 'administrator', string>;
