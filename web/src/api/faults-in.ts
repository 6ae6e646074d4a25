import type * as z from 'zod/mini';

/** A fault in words at the control whose id is the dotted path of the field. */
type Fault = { readonly words: string; readonly field: string };

/** What the contract’s own schema finds wrong with something typed; one fault a field. Empty when it is right. */
export function faultsIn(schema: z.ZodMiniType, typed: unknown): Fault[] {
  const result = schema.safeParse(typed);
  if (result.success) return [];
  const faults = result.error.issues.map(({ path, message }) => ({
    field: path.map(String).join('.'),
    words: message,
  }));
  return faults.filter(({ field }, index) => faults.findIndex((each) => each.field === field) === index);
}
