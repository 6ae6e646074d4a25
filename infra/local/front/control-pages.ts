import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson } from './local-page.ts';

/** What can be asked of a playing portal from outside. */
export type Controls = {
  readonly state: () => unknown;
  readonly logs: (functionName: string) => readonly string[];
  readonly fire: (job: string, at: Date) => Promise<unknown>;
  readonly kill: (functionName: string) => Promise<void>;
  /** The environment of an operator at this machine: with it a command can act on the portal. */
  readonly operator: () => Promise<Readonly<Record<string, string>>>;
};

/** State, logs, firing a schedule by hand and killing a function while it works, for tests and the curious. */
export async function answerControls(
  request: IncomingMessage,
  response: ServerResponse,
  controls: Controls,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://local');
  const [, , what = '', name = ''] = pathname.split('/');
  const asked = `${request.method} ${what}`;
  try {
    if (asked === 'GET state') return sendJson(response, controls.state());
    if (asked === 'GET operator') return sendJson(response, await controls.operator());
    if (asked === 'GET logs') return sendJson(response, controls.logs(name));
    if (asked === 'POST fire') {
      const at = new Date(searchParams.get('at') ?? Date.now());
      if (Number.isNaN(at.getTime()))
        return sendJson(response, { message: 'at must be a moment such as 2026-11-22T07:00:00Z.' }, 400);
      return sendJson(response, { reply: await controls.fire(name, at) });
    }
    if (asked === 'POST kill') {
      await controls.kill(name);
      return sendJson(response, { killed: name });
    }
    return sendJson(response, { message: 'There is nothing here.' }, 404);
  } catch (fault) {
    return sendJson(response, { message: String(fault) }, 500);
  }
}
