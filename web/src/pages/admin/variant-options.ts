import { agencyKinds } from '../../../../shared/domain/agency.ts';

const inWords = (variant: string): string => `${variant[0]?.toUpperCase() ?? ''}${variant.slice(1)}`;

/** The variants that kinds of agency are asked by default: what a board may choose from for each agency. */
export const variantOptions = [...new Set(Object.values(agencyKinds).map(({ variant }) => variant))].map(
  (variant) => ({ value: variant, label: inWords(variant) }),
);
