import type * as z from 'zod/mini';
import type { AgencyRole, BoardRole } from '../domain/role.ts';

/** The Lambda that serves a route; each is a class of permission (docs/adr/0002). */
export type Area = 'account' | 'agency' | 'manager' | 'board';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * Who may call a route. Looked up on the server at every request; whatever is not named here is refused.
 * `agency` and `board` are judged against `{agencyId}` or `{boardId}` in the path.
 */
export type Who =
  | { readonly at: 'anyone' }
  | { readonly at: 'signed-in' }
  | {
      readonly at: 'agency';
      readonly roles: readonly AgencyRole[];
      /** People of a unit may ask too, where contributors may; what they then see is their unit’s return alone. */
      readonly units?: true;
    }
  | { readonly at: 'board'; readonly roles: readonly BoardRole[] }
  | { readonly at: 'installation' };

/** One line of the contract between browser and server; infrastructure, handlers, documents and tests all read it. */
export type Route = {
  /** The one name through the house: file, metric, cache key and test are called like it. */
  readonly key: string;
  readonly area: Area;
  readonly method: Method;
  /** Path with `{name}` parameters, as the HTTP API writes them. */
  readonly path: string;
  readonly who: Who;
  /** One sentence: who does what. */
  readonly does: string;
  readonly params?: z.ZodMiniType;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  /** Absent where the reply is a redirect or empty. */
  readonly reply?: z.ZodMiniType;
};

export const anyone = { at: 'anyone' } as const satisfies Who;
export const signedIn = { at: 'signed-in' } as const satisfies Who;
export const administrator = { at: 'installation' } as const satisfies Who;

export const atAgency = <const R extends readonly AgencyRole[]>(...roles: R) =>
  ({ at: 'agency', roles }) as const;
export const atBoard = <const R extends readonly BoardRole[]>(...roles: R) =>
  ({ at: 'board', roles }) as const;

/** The same, and the people of its units. */
const withUnits = <const W extends Extract<Who, { at: 'agency' }>>(who: W) =>
  ({ ...who, units: true }) as const;

const everyone = atAgency('contributor', 'lead', 'deputy', 'signatory', 'budget-holder');
/** What a budget holder fills is further judged by the form (shared/domain/who-signs.ts). */
const fillers = atAgency('contributor', 'lead', 'deputy', 'signatory', 'budget-holder');

/** Who does what at an agency, as most of its routes have it. */
export const ofAgency = {
  everyone,
  fillers,
  leads: atAgency('lead', 'deputy'),
  everyoneAndUnits: withUnits(everyone),
  fillersAndUnits: withUnits(fillers),
} as const;
