import type { CalledKey } from './addresses.ts';
import { addressOf } from './known-addresses.ts';
import { type Problem, problemFrom, unreachable } from './problem.ts';
import type { Asking, ReplyOf } from './route-shapes.ts';
import { tellSession } from './session-signal.ts';

export type Outcome<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly problem: Problem };

export type CallOptions = {
  /** The same intent sent again carries the same key, and is done once. Needed by every POST; made up when absent. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** Lets the request outlive the page (64 kB of body at most). */
  readonly keepalive?: boolean;
};

const longestWait = 30_000;

type Loose = {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
};

const pathOf = (path: string, { params = {}, query = {} }: Loose): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const asked = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`],
  );
  return asked.length === 0 ? filled : `${filled}?${asked.join('&')}`;
};

const headersOf = (method: string, body: unknown, { idempotencyKey }: CallOptions): Headers => {
  const headers = new Headers({ accept: 'application/json', 'x-portal': '1' });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (method === 'POST') headers.set('idempotency-key', idempotencyKey ?? crypto.randomUUID());
  return headers;
};

const signalOf = ({ signal }: CallOptions): AbortSignal => {
  const patience = AbortSignal.timeout(longestWait);
  return signal ? AbortSignal.any([signal, patience]) : patience;
};

async function outcomeOf(response: Response): Promise<Outcome<unknown>> {
  const sent: unknown = await response.json().catch(() => undefined);
  if (response.ok && (sent !== undefined || response.status === 204)) return { ok: true, data: sent };
  const problem = problemFrom(response.status, sent);
  if (response.status === 401) tellSession('ended');
  return { ok: false, problem };
}

/** Calls one route of the contract. Never throws: what goes wrong is a problem. An abandoned call says `unreachable`. */
export async function call<K extends CalledKey>(
  key: K,
  asking: Asking<K>,
  options: CallOptions = {},
): Promise<Outcome<ReplyOf<K>>> {
  const given = asking as Loose;
  const [method = 'GET', path = ''] = addressOf(key).split(' ');
  try {
    const response = await fetch(pathOf(path, given), {
      method,
      headers: headersOf(method, given.body, options),
      credentials: 'same-origin',
      keepalive: options.keepalive ?? false,
      signal: signalOf(options),
      ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
    });
    return (await outcomeOf(response)) as Outcome<ReplyOf<K>>;
  } catch {
    return { ok: false, problem: unreachable };
  }
}
