import { type AgencyKind, agencyKinds, type BoardAgency } from '../../../../../shared/domain/agency.ts';
import type { Askable, RoundForm } from './round-form.ts';

type Variants = RoundForm['variants'];
type SentForm = Askable['forms'][number];

export type KindOfAgency = {
  readonly kind: AgencyKind;
  readonly words: string;
  readonly agencies: readonly BoardAgency[];
};

/** A board’s agencies under the words for their kind, kinds in the order of the list, agencies by name. */
export const agenciesByKind = (agencies: readonly BoardAgency[]): KindOfAgency[] =>
  (Object.keys(agencyKinds) as AgencyKind[]).flatMap((kind) => {
    const found = agencies.filter((each) => each.kind === kind);
    if (found.length === 0) return [];
    const byName = found.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
    return [{ kind, words: agencyKinds[kind].words, agencies: byName }];
  });

/** The variant that the board keeps for the agency; the form’s first where this form has no such variant. */
const variantFor = (agency: BoardAgency, form: SentForm | undefined): string => {
  const known = form?.variants.some(({ id }) => id === agency.variant) ?? true;
  return known ? agency.variant : (form?.variants[0]?.id ?? agency.variant);
};

/** These agencies are asked too, each in its own variant; who was chosen already keeps the variant chosen. */
export const withAgencies = (
  variants: Variants,
  agencies: readonly BoardAgency[],
  form: SentForm | undefined,
): Variants => ({
  ...Object.fromEntries(agencies.map((each) => [each.agencyId, variantFor(each, form)])),
  ...variants,
});

export const withoutAgencies = (variants: Variants, agencies: readonly BoardAgency[]): Variants =>
  Object.fromEntries(
    Object.entries(variants).filter(([id]) => !agencies.some(({ agencyId }) => agencyId === id)),
  );

/** How many of these agencies are asked: none, some or all. */
export function chosenOf(variants: Variants, agencies: readonly BoardAgency[]): 'none' | 'some' | 'all' {
  const chosen = agencies.filter(({ agencyId }) => agencyId in variants).length;
  if (chosen === 0) return 'none';
  return chosen === agencies.length ? 'all' : 'some';
}
