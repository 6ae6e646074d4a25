/** Where somebody was on a page of this tab's history: how far down, and on which link. */
type Place = { readonly top: number; readonly link: string | null };
type Places = Readonly<Record<string, Place>>;

const kept = 'places';
const mostKept = 50;
const patience = 3_000;

/** The browser keeps them with the tab, so that they outlive a reload. */
const read = (): Places => JSON.parse(sessionStorage.getItem(kept) ?? '{}') as Places;

/** Keeps where somebody is, before they leave this entry of the history. */
export function leavePlace(key: string): void {
  const { [key]: _, ...others } = read();
  const link = document.activeElement?.getAttribute('href') ?? null;
  const all = [...Object.entries(others), [key, { top: window.scrollY, link }]].slice(-mostKept);
  sessionStorage.setItem(kept, JSON.stringify(Object.fromEntries(all)));
}

/** Where somebody was when they left this entry of the history; undefined on the first visit. */
export const placeAt = (key: string): Place | undefined => read()[key];

const ownMoves = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Goes back to a place as soon as the page has grown long enough, and takes up the link again. Gives up when somebody
 * moves on their own, and after three seconds. Returns how to stop it.
 */
export function returnToPlace({ top, link }: Place): () => void {
  const grows = new ResizeObserver(() => look());
  const timer = setTimeout(() => stop(), patience);
  const stop = () => {
    clearTimeout(timer);
    grows.disconnect();
    for (const move of ownMoves) window.removeEventListener(move, stop);
  };
  const look = () => {
    window.scrollTo(0, top);
    const left = [...document.links].find((each) => each.getAttribute('href') === link);
    if (window.scrollY < top - 1 || (link !== null && left === undefined)) return;
    left?.focus({ preventScroll: true });
    stop();
  };
  for (const move of ownMoves) window.addEventListener(move, stop, { passive: true });
  grows.observe(document.body);
  return stop;
}
