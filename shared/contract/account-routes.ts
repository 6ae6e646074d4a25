import * as z from 'zod/mini';
import { Instant } from '../domain/day.ts';
import { Person } from '../domain/person.ts';
import { RoleGrant } from '../domain/role.ts';
import { anyone, type Route, signedIn } from './route.ts';

/** Whatever is no way back leads to the first page: nobody is kept from signing in by it. */
const ReturnTo = z.optional(z.string());

/** The person signed in, with their roles and the names of the places where they hold them. */
export const Me = z.strictObject({
  person: Person,
  roles: z.array(RoleGrant),
  boards: z.array(z.strictObject({ id: z.string(), name: z.string(), shortName: z.string() })),
  agencies: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  session: z.strictObject({ idleEndsAt: Instant, endsAt: Instant }),
  /** 256 bits, base64: encrypts the drafts on this device and stays in memory. */
  draftKey: z.string(),
});
export type Me = z.infer<typeof Me>;

/** Signing in and out, and what every service answers to anyone. */
export const accountRoutes = {
  'sign-in': {
    key: 'sign-in',
    area: 'account',
    method: 'GET',
    path: '/api/account/sign-in',
    who: anyone,
    does: 'Sends anyone to the sign-in page and remembers where they wanted to go.',
    query: z.strictObject({ 'return-to': ReturnTo }),
  },
  'finish-sign-in': {
    key: 'finish-sign-in',
    area: 'account',
    method: 'GET',
    path: '/api/account/callback',
    who: anyone,
    does: 'Receives somebody back from the sign-in page and begins their session.',
    query: z.looseObject({
      state: z.optional(z.string()),
      code: z.optional(z.string()),
      error: z.optional(z.string()),
    }),
  },
  'sign-out': {
    key: 'sign-out',
    area: 'account',
    method: 'POST',
    path: '/api/account/sign-out',
    who: signedIn,
    does: 'Ends the session of the person signed in.',
    reply: z.strictObject({ goTo: z.string() }),
  },
  'get-me': {
    key: 'get-me',
    area: 'account',
    method: 'GET',
    path: '/api/account/me',
    who: signedIn,
    does: 'Tells the person signed in who they are and what they may do.',
    reply: Me,
  },
  'stay-signed-in': {
    key: 'stay-signed-in',
    area: 'account',
    method: 'PUT',
    path: '/api/account/session',
    who: signedIn,
    does: 'Keeps the session of the person signed in from ending for want of activity.',
    reply: Me.shape.session,
  },
  'get-edition': {
    key: 'get-edition',
    area: 'account',
    method: 'GET',
    path: '/api/account/editions/{edition}',
    who: signedIn,
    does: 'Gives anyone signed in the questions of one edition of a form; an edition never changes.',
    params: z.strictObject({ edition: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
    reply: z.looseObject({ form: z.string(), title: z.string() }),
  },
  'list-controllers': {
    key: 'list-controllers',
    area: 'account',
    method: 'GET',
    path: '/api/account/controllers',
    who: anyone,
    does: 'Tells anyone which organisation answers for personal data at each board, for the privacy page.',
    reply: z.strictObject({
      boards: z.array(z.strictObject({ name: z.string(), controller: z.string() })),
    }),
  },
  'get-openapi': {
    key: 'get-openapi',
    area: 'account',
    method: 'GET',
    path: '/api/openapi.json',
    who: anyone,
    does: 'Describes the interface to anyone, as OpenAPI 3.1.',
    reply: z.looseObject({ openapi: z.string() }),
  },
  'get-health': {
    key: 'get-health',
    area: 'account',
    method: 'GET',
    path: '/api/health',
    who: anyone,
    does: 'Tells a monitor that the portal answers.',
    reply: z.strictObject({ ok: z.literal(true) }),
  },
} as const satisfies Record<string, Route>;
