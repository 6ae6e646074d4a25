import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendPage } from '../front/local-page.ts';
import { bodyOf } from '../loopback-server.ts';
import { type Codes, codes } from './codes.ts';
import { oidcServer, type SignInClient } from './oidc-server.ts';
import type { People } from './people.ts';
import { codePage, codeProblems, emailPage, emailProblem, expiredPage } from './sign-in-pages.ts';

export type SignInSettings = {
  readonly origin: string;
  /** Path of everything here; the user pool's id follows it. */
  readonly base: string;
  readonly poolId: string;
  readonly client: SignInClient;
  readonly people: People;
  readonly folder: string;
  readonly codeValidFor: number;
  readonly sendCode: (to: string, code: string) => Promise<void>;
  readonly fault: (error: unknown) => void;
};

export type SignIn = {
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

/** The sign-in pages and the OpenID Connect server behind them, under one path of the portal's own origin. */
export function signIn(settings: SignInSettings): SignIn {
  const { origin, base, poolId, client, people, folder, fault } = settings;
  const issuerPath = `${base}/${poolId}`;
  const provider = oidcServer(`${origin}${issuerPath}`, client, people, folder, fault);
  const callback = provider.callback();
  const attempts = codes(settings.codeValidFor);

  const login = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const uid = await provider.interactionDetails(request, response).then(
      (details) => details.uid,
      () => undefined,
    );
    if (uid === undefined) return sendPage(response, expiredPage(origin), 400);
    if (request.method !== 'POST') return showStep(response, attempts, uid);
    const form = new URLSearchParams((await bodyOf(request)).toString());
    const step = form.get('step');
    if (step === 'code') {
      const checked = attempts.check(uid, (form.get('code') ?? '').replace(/\D/g, ''), Date.now());
      const email = attempts.emailOf(uid) ?? '';
      const user = people.withEmail(email);
      if (checked !== 'right' || !user) {
        return sendPage(
          response,
          codePage(email, codeProblems[checked === 'right' ? 'too-old' : checked]),
          400,
        );
      }
      attempts.end(uid);
      const result = { login: { accountId: user.sub, amr: ['otp'] } };
      return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    }
    if (step === 'restart') {
      attempts.end(uid);
      return showStep(response, attempts, uid);
    }
    const email = step === 'resend' ? (attempts.emailOf(uid) ?? '') : (form.get('email') ?? '').trim();
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
      return sendPage(response, emailPage(emailProblem, email), 400);
    const user = people.withEmail(email);
    const code = attempts.begin(uid, email, Boolean(user?.enabled && user.emailVerified), Date.now());
    if (code) await settings.sendCode(email, code);
    return sendPage(response, codePage(email, undefined, step === 'resend'));
  };

  return {
    async answer(request, response) {
      const { pathname, searchParams } = new URL(request.url ?? '/', origin);
      if (pathname === `${base}/logout`) return signOut(request, response, searchParams);
      if (!pathname.startsWith(`${issuerPath}/`)) {
        response.writeHead(404);
        response.end();
        return;
      }
      if (pathname.startsWith(`${issuerPath}/login/`)) return login(request, response);
      await forgetDisabled(request);
      const mounted = request as IncomingMessage & { originalUrl?: string };
      mounted.originalUrl = request.url ?? '/';
      mounted.url = mounted.originalUrl.slice(issuerPath.length);
      await callback(mounted, response);
    },
  };

  async function sessionOf(request: IncomingMessage) {
    const id = /(?:^|; )_session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
    return id === undefined ? undefined : provider.Session.find(id);
  }

  /** Whoever lost their account while signed in is asked for an address again, as anybody would be. */
  async function forgetDisabled(request: IncomingMessage): Promise<void> {
    const session = await sessionOf(request);
    if (session?.accountId && !people.withSub(session.accountId)?.enabled) await session.destroy();
  }

  /** Cognito's own sign-out address: ends its session without asking and leads back to a registered page. */
  async function signOut(
    request: IncomingMessage,
    response: ServerResponse,
    query: URLSearchParams,
  ): Promise<void> {
    const to = query.get('logout_uri') ?? '';
    if (query.get('client_id') !== client.id || !client.signOutUrls.includes(to)) {
      return sendPage(response, expiredPage(origin), 400);
    }
    await (await sessionOf(request))?.destroy();
    const gone = 'Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly';
    response.writeHead(302, { location: to, 'set-cookie': [`_session=; ${gone}`, `_session.sig=; ${gone}`] });
    response.end();
  }
}

function showStep(response: ServerResponse, attempts: Codes, uid: string): void {
  const email = attempts.emailOf(uid);
  sendPage(response, email === undefined ? emailPage() : codePage(email));
}
