import * as z from 'zod/mini';
import { isReadable, showsSomething, unreadable } from './readable-text.ts';

/** Kinds of agency, each with the words people use and the variant of a form it is asked by default. */
export const agencyKinds = {
  'local-authority': { words: 'Council', variant: 'full' },
  'council-directorate': { words: 'Council directorate', variant: 'unit' },
  'children-services': { words: 'Children’s services', variant: 'full' },
  police: { words: 'Police', variant: 'full' },
  'nhs-commissioner': { words: 'NHS commissioner', variant: 'full' },
  'nhs-provider': { words: 'NHS provider', variant: 'full' },
  probation: { words: 'Probation', variant: 'full' },
  'youth-offending': { words: 'Youth offending team', variant: 'full' },
  'family-court': { words: 'Family court service', variant: 'full' },
  'secure-setting': { words: 'Secure setting', variant: 'full' },
  school: { words: 'School or college', variant: 'provider' },
  'commissioned-provider': { words: 'Commissioned provider', variant: 'provider' },
  voluntary: { words: 'Voluntary or community body', variant: 'small' },
  faith: { words: 'Faith body', variant: 'small' },
} as const;

export const AgencyKind = z.literal(
  Object.keys(agencyKinds) as (keyof typeof agencyKinds)[],
  'Choose the kind of agency',
);
export type AgencyKind = z.infer<typeof AgencyKind>;

/** Why an agency is asked; printed on its invitation. */
export const bases = {
  'section-11': 'Section 11(1) of the Children Act 2004',
  contract: 'A contract with a commissioner',
  'section-175-157': 'Section 175 or 157 of the Education Act 2002',
  'another-statute': 'Another statute',
  voluntary: 'Asked as a voluntary partner',
} as const;

export const Basis = z.literal(
  Object.keys(bases) as (keyof typeof bases)[],
  'Choose why the agency is asked',
);
export type Basis = z.infer<typeof Basis>;

export const Id = /* @__PURE__ */ z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'Use small letters, digits and hyphens'));
export type Id = z.infer<typeof Id>;

/** A name people read: one line, 1 to 120 characters, of which one can be seen. */
export const Name = /* @__PURE__ */ z.string().check(
  z.trim(),
  z.maxLength(120, 'Use 120 characters at most'),
  z.refine(showsSomething, 'Enter a name'),
  z.regex(/^[^\n\r\u2028\u2029]*$/, 'Use one line of text'),
  // Names stand in mails and tables among others: none may turn round what is written after it.
  z.regex(
    /^[^\u202a-\u202e\u2066-\u2069]*$/,
    'Take out the invisible signs that turn the direction of writing',
  ),
  z.refine(isReadable, unreadable),
);

/** A directorate or other part of an agency. */
export const Unit = z.strictObject({ id: Id, name: Name });
export type Unit = z.infer<typeof Unit>;

/** A partner organisation, known once for all boards. */
export const Agency = z.strictObject({
  id: Id,
  name: Name,
  kind: AgencyKind,
  units: /* @__PURE__ */ z.array(Unit).check(
    z.maxLength(40, 'An agency has 40 units at most'),
    z.refine((units) => new Set(units.map(({ id }) => id)).size === units.length, {
      message: 'Two of the units have the same address; give each its own',
    }),
  ),
  formerNames: /* @__PURE__ */ z.array(Name).check(z.maxLength(20, 'Keep 20 former names at most')),
});
export type Agency = z.infer<typeof Agency>;

/** An agency on one board’s list: how this board asks it. */
export const BoardAgency = z.strictObject({
  boardId: Id,
  agencyId: Id,
  name: Name,
  kind: AgencyKind,
  variant: Id,
  basis: Basis,
  /** Who commissions it, where the basis is a contract. */
  commissioner: z.optional(Name),
});
export type BoardAgency = z.infer<typeof BoardAgency>;

const formerNamesKept = 20;

/** The agency after a change. A name given up is kept as a former name; one taken up again is no former name. */
export function changedAgency(agency: Agency, change: Pick<Agency, 'name' | 'kind' | 'units'>): Agency {
  const { name: before } = agency;
  if (change.name === before) return { ...agency, ...change };
  const former = [before, ...agency.formerNames].filter((each) => each !== change.name);
  return { ...agency, ...change, formerNames: [...new Set(former)].slice(0, formerNamesKept) };
}
