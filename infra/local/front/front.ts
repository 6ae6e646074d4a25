import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Mailbox } from '../mail/mailbox.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { answerControls, type Controls } from './control-pages.ts';
import type { HttpApi } from './http-api.ts';
import { localStyle } from './local-page.ts';
import { answerMail } from './mail-pages.ts';
import { overrideHeaders } from './security-headers.ts';
import type { Site } from './site.ts';

export type FrontParts = {
  readonly api: HttpApi;
  readonly site: Site;
  readonly signIn: SignIn;
  readonly mailbox: Mailbox;
  readonly controls: Controls;
  readonly securityHeaders: Readonly<Record<string, string>>;
};

export const signInPath = '/_local/sign-in';

/** The one visible address: pages and API as CloudFront serves them, and what stands in for other services under /_local. */
export async function answerFront(
  request: IncomingMessage,
  response: ServerResponse,
  parts: FrontParts,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://portal');
  if (pathname.startsWith(`${signInPath}/`)) return parts.signIn.answer(request, response);
  if (pathname.startsWith('/_local/mail')) return answerMail(request, response, parts.mailbox);
  if (pathname === '/_local/style.css') {
    response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' });
    response.end(localStyle);
    return;
  }
  if (pathname.startsWith('/_local/')) return answerControls(request, response, parts.controls);
  overrideHeaders(response, parts.securityHeaders);
  if (pathname.startsWith('/api/')) return parts.api.answer(request, response);
  parts.site.answer(request, response);
}
