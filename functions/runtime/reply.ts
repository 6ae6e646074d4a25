import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { refusals, type Refusal } from '../../shared/domain/refusal.ts';

type Reply = APIGatewayProxyStructuredResultV2;

/** A reply that is not plain JSON of the contract: a redirect, or one with cookies. */
export class RawReply {
  readonly reply: Reply;
  constructor(reply: Reply) {
    this.reply = reply;
  }
}

export const redirect = (to: string, cookies: string[] = []): RawReply =>
  new RawReply({ statusCode: 302, headers: { location: to, 'cache-control': 'no-store' }, cookies });

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
