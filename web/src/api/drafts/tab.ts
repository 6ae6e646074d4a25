const lockOf = (tab: string): string => `drafts of tab ${tab}`;

/** Holds the tab's lock as long as the tab lives. False when another tab holds it: a tab that was duplicated. */
const hold = (tab: string): Promise<boolean> =>
  new Promise((tell) => {
    const forEver = (lock: Lock | null) => {
      tell(lock !== null);
      return lock === null ? undefined : new Promise<void>(() => undefined);
    };
    void navigator.locks.request(lockOf(tab), { ifAvailable: true }, forEver);
  });

let own: Promise<string> | undefined;

const findOwn = async (): Promise<string> => {
  const remembered = sessionStorage.getItem('tab');
  if (remembered !== null && (await hold(remembered))) return remembered;
  const tab = crypto.randomUUID();
  sessionStorage.setItem('tab', tab);
  await hold(tab);
  return tab;
};

/** The name of this tab, the same after a reload: under it stand its drafts. */
export const ownTab = (): Promise<string> => {
  own ??= 'locks' in navigator ? findOwn() : Promise.resolve('only');
  return own;
};

/** The tabs of this browser that are open now. Drafts of others wait for somebody to take them over. */
export async function openTabs(): Promise<(tab: string) => boolean> {
  if (!('locks' in navigator)) return () => false;
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map(({ name }) => name));
  return (tab) => names.has(lockOf(tab));
}
