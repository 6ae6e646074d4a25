import { act, type ComponentType, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { vi } from 'vitest';
import type { Me } from '../../shared/contract/account-routes.ts';
import { type Refusal, refusals } from '../../shared/domain/refusal.ts';
import { addresses, type CalledKey } from '../../web/src/api/addresses.ts';
import { boardAddresses } from '../../web/src/api/board-addresses.ts';
import { alsoKnow } from '../../web/src/api/known-addresses.ts';
import { MeProvider } from '../../web/src/api/me.tsx';
import type { ReplyOf } from '../../web/src/api/route-shapes.ts';

/** What the server says to a call: a reply, a refusal by its name, or nothing at all. */
type Said<K extends CalledKey> =
  | { readonly reply: ReplyOf<K> }
  | {
      readonly refused: Refusal;
      readonly fields?: readonly { field: string; words: string }[];
      readonly extras?: Readonly<Record<string, unknown>>;
    }
  | 'unreachable';

export type Server = { [K in CalledKey]?: Said<K> | readonly Said<K>[] };

/** A call that the page made: which, where, and with what. */
export type Sent = { readonly key: CalledKey; readonly url: string; readonly body: unknown };

type Asked = {
  readonly Page: ComponentType;
  /** The pattern of the page’s path, and the address shown. */
  readonly path: string;
  readonly at: string;
  readonly me?: Me | undefined;
  readonly server?: Server;
};

const everyAddress = { ...addresses, ...boardAddresses };
alsoKnow(boardAddresses);

const keyFor = (method: string, url: string): CalledKey => {
  const path = url.split('?')[0] ?? '';
  const found = (Object.keys(everyAddress) as CalledKey[]).find((key) => {
    const [itsMethod, itsPath = ''] = everyAddress[key].split(' ');
    return itsMethod === method && new RegExp(`^${itsPath.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
  });
  if (found === undefined) throw new Error(`No route is called ${method} ${path}`);
  return found;
};

function answer(said: Said<CalledKey>): Response {
  if (said === 'unreachable') throw new TypeError('no connection');
  if ('reply' in said) return Response.json(said.reply ?? null);
  const { status, words } = refusals[said.refused];
  const problem = {
    type: said.refused,
    title: words,
    status,
    reference: 'R-1',
    fields: said.fields,
    ...said.extras,
  };
  return Response.json(problem, { status });
}

/** Stands in for the network. Several answers to one route are given in turn, the last one for ever. */
function playServer(server: Server): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal(
    'fetch',
    async (url: string, { method = 'GET', body }: { method?: string; body?: string }) => {
      const key = keyFor(method, url);
      const before = sent.filter((each) => each.key === key).length;
      sent.push({ key, url, body: body === undefined ? undefined : JSON.parse(body) });
      const said = [server[key] ?? []].flat() as Said<CalledKey>[];
      const turn = said[Math.min(before, said.length - 1)];
      if (turn === undefined) throw new Error(`The test says nothing of ${key}`);
      return answer(turn);
    },
  );
  return sent;
}

/** jsdom has no modal dialogs: there, one that is open will do. */
function openDialog(this: HTMLDialogElement): void {
  this.setAttribute('open', '');
}

const settle = () => act(() => new Promise((done) => setTimeout(done, 0)));
const textOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const boxes: Record<string, typeof HTMLElement> = {
  INPUT: HTMLInputElement,
  TEXTAREA: HTMLTextAreaElement,
  SELECT: HTMLSelectElement,
};

/** Types into a box as a person does: React hears of a value only that it did not set itself. */
async function fillIn(box: HTMLElement | null, value: string) {
  if (box === null) throw new Error('There is no such box');
  await act(async () => {
    Object.getOwnPropertyDescriptor(boxes[box.tagName]?.prototype, 'value')?.set?.call(box, value);
    box.dispatchEvent(new Event(box.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });
}

/** Shows a page as a person meets it: to read its words, press its buttons and fill its boxes. */
export async function showPage({ Page, path, at, me, server = {} }: Asked) {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('scrollTo', () => undefined);
  HTMLDialogElement.prototype.showModal = openDialog;
  const sent = playServer(server);
  const address = { now: at };
  const Watch = () => {
    const { pathname, search } = useLocation();
    useEffect(() => {
      address.now = `${pathname}${search}`;
    }, [pathname, search]);
    return null;
  };
  document.body.replaceChildren();
  const box = document.body.appendChild(document.createElement('div'));
  await act(async () => {
    createRoot(box).render(
      <MemoryRouter initialEntries={[at]}>
        <MeProvider me={me}>
          <Watch />
          <Routes>
            <Route path={path} element={<Page />} />
            <Route path="*" element={<p>another page</p>} />
          </Routes>
        </MeProvider>
      </MemoryRouter>,
    );
  });
  await settle();

  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const named = (selector: string, words: string): HTMLElement => {
    const found = all(selector).find((each) => textOf(each).startsWith(words));
    if (found === undefined)
      throw new Error(`Nothing says “${words}”: ${all(selector).map(textOf).join(' | ')}`);
    return found;
  };
  const control = (label: string) => {
    const { htmlFor } = named('label', label) as HTMLLabelElement;
    return document.getElementById(htmlFor) as HTMLInputElement;
  };

  const pressIn = async (place: string, words: string) => {
    await act(async () => named(`${place} button, ${place} a`, words).click());
    await settle();
  };

  return {
    sent,
    address,
    all,
    words: () => textOf(box),
    heading: () => textOf(document.querySelector('h1')),
    texts: (selector: string) => all(selector).map(textOf),
    faults: () => all('.govuk-error-summary li').map(textOf),
    press: (words: string) => pressIn('body', words),
    pressIn,
    tick: async (label: string) => {
      await act(async () => control(label).click());
    },
    fill: (label: string, value: string) => fillIn(control(label), value),
    fillBox: (id: string, value: string) => fillIn(document.getElementById(id), value),
  };
}
