import type { Variant } from '../form.ts';

/**
 * Who is asked what. The minutes are first estimates (that of the small variant is the promise made for it),
 * to be replaced by the hours that agencies report.
 */
export const variants: Variant[] = [
  { id: 'full', label: 'Full: statutory bodies and children’s services', minutes: 180, onePage: false },
  { id: 'unit', label: 'Directorate or unit of a larger body', minutes: 150, onePage: false },
  { id: 'provider', label: 'Commissioned provider', minutes: 120, onePage: false },
  { id: 'small', label: 'Small voluntary or faith body', minutes: 25, onePage: true },
];

export type VariantId = 'full' | 'unit' | 'provider' | 'small';
