import { randomUUID } from 'node:crypto';
import type { Portal } from '../../infra/local/portal.ts';
import { type RouteKey, routes } from '../../shared/contract/all-routes.ts';
import type { Route } from '../../shared/contract/route.ts';
import { browserLike } from './browser-like.ts';

type Asking = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** What came back; `words` of a problem say what was wrong. */
export type Said = { readonly status: number; readonly body: Record<string, unknown> };

/** Asks the portal for a route of the contract over HTTP, as its pages do. */
export type Ask = (key: RouteKey, asking?: Asking) => Promise<Said>;

const form = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
});

/** A portal that plays in a process of its own. */
type Elsewhere = {
  readonly origin: string;
  readonly mailsTo: (email: string) => Promise<readonly { readonly text: string }[]>;
};

/** Signs somebody in with the code that they are sent, as they would in a browser. */
export async function signedIn(portal: Portal | Elsewhere, email: string): Promise<Ask> {
  const { origin } = portal;
  const browser = browserLike(origin);
  const home = new RegExp(`^${origin}/$`);
  const opened = await browser.go('/api/account/sign-in?return-to=/', {}, home);
  await browser.go(opened.at, form({ step: 'email', email }), home);
  const mails = 'mailsTo' in portal ? await portal.mailsTo(email) : portal.mails(email);
  const code = /\d{6}/.exec(mails.at(-1)?.text ?? '')?.[0] ?? '';
  const { at } = await browser.go(opened.at, form({ step: 'code', code }), home);
  if (!home.test(at)) throw new Error(`${email} was led to ${at} instead of home.`);

  return async (key, { params = {}, query = {}, body } = {}) => {
    const { method, path }: Route = routes[key];
    const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(params[name] ?? ''),
    );
    const { reply, text } = await browser.go(`${address}?${new URLSearchParams(query)}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(method === 'GET' ? {} : { 'x-portal': '1' }),
        ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: reply.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
  };
}
