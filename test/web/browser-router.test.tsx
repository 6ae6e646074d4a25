import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BrowserRouter } from '../../web/src/browser-router.tsx';
import { Link } from '../../web/src/ui/link.tsx';
import { Page } from '../../web/src/ui/page.tsx';

const List = () => (
  <Page title="The list">
    <Link to="/first">First</Link> <Link to="/second">Second</Link>
  </Page>
);
const Second = () => (
  <Page title="Second">
    <Link to="/">All</Link>
  </Page>
);

/** jsdom lays nothing out: a window that scrolls wherever it is told, and a body that is long enough at once. */
function playLayout() {
  vi.stubGlobal('scrollY', 0);
  vi.stubGlobal('scrollTo', (_: number, top: number) => vi.stubGlobal('scrollY', top));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #changed: () => void;
      constructor(changed: () => void) {
        this.#changed = changed;
      }
      observe = () => setTimeout(this.#changed, 0);
      disconnect = () => undefined;
    },
  );
}

const settle = () => act(() => new Promise((done) => setTimeout(done, 30)));
const heading = () => document.querySelector('h1')?.textContent?.trim();
const follow = async (words: string) => {
  const link = [...document.querySelectorAll('a')].find(({ textContent }) => textContent === words);
  link?.focus();
  await act(async () => link?.click());
  await settle();
};
const goBack = async () => {
  const gone = new Promise((done) => window.addEventListener('popstate', done, { once: true }));
  window.history.back();
  await act(() => gone);
  await settle();
};

let root: Root;

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  playLayout();
  sessionStorage.clear();
  window.history.replaceState(null, '', '/');
  document.body.innerHTML = '<div></div>';
  root = createRoot(document.body.firstElementChild!);
  await act(async () =>
    root.render(
      <BrowserRouter>
        <Routes>
          <Route path="/" element={<List />} />
          <Route path="/second" element={<Second />} />
        </Routes>
      </BrowserRouter>,
    ),
  );
});
afterEach(() => act(async () => root.unmount()));

test('a link leads to the top of another page, where the heading has the focus', async () => {
  vi.stubGlobal('scrollY', 700);
  await follow('Second');
  expect(heading()).toBe('Second');
  expect(window.scrollY).toBe(0);
  expect(document.activeElement?.tagName).toBe('H1');
});

test('going back leads to where one was, on the link that one followed', async () => {
  vi.stubGlobal('scrollY', 700);
  await follow('Second');
  await goBack();
  expect(heading()).toBe('The list');
  await vi.waitFor(() => expect(window.scrollY).toBe(700));
  expect(document.activeElement?.textContent).toBe('Second');
});

test('a link to a page one has been to begins at its top all the same', async () => {
  vi.stubGlobal('scrollY', 700);
  await follow('Second');
  await follow('All');
  expect(heading()).toBe('The list');
  expect(window.scrollY).toBe(0);
});
