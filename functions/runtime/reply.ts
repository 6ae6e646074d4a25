import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type Refusal, refusals } from '../../shared/domain/refusal.ts';

type Reply = APIGatewayProxyStructuredResultV2;

const whole = Symbol('whole reply');

/** A reply that is not plain JSON of the contract: a redirect, or one with cookies. */
export type RawReply = { readonly [whole]: Reply };

export const rawReply = (reply: Reply): RawReply => ({ [whole]: reply });

export const wholeReply = (value: unknown): Reply | undefined =>
  typeof value === 'object' && value !== null && whole in value ? (value as RawReply)[whole] : undefined;

export const redirectReply = (to: string, cookies: string[] = []): Reply => ({
  statusCode: 302,
  headers: { location: to, 'cache-control': 'no-store' },
  cookies,
});

export const redirect = (to: string, cookies: string[] = []): RawReply =>
  rawReply(redirectReply(to, cookies));

export const json = (
  value: unknown,
  headers: Record<string, string> = {},
  cookies: string[] = [],
): Reply => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  ...(cookies.length > 0 ? { cookies } : {}),
  body: JSON.stringify(value),
});

/** A problem document (RFC 9457). `type` is the refusal’s name, `reference` finds the request in the log. */
export const problem = (
  because: Refusal,
  reference: string,
  extras: Readonly<Record<string, unknown>> = {},
): Reply => ({
  statusCode: refusals[because].status,
  headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify({
    ...extras,
    type: because,
    title: refusals[because].words,
    status: refusals[because].status,
    reference,
  }),
});
