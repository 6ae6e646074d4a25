const key = 'reloaded for a page';
const longAgo = 10_000;

/** Whether a reload was tried just now, so that a page that is truly missing does not reload for ever. */
const triedJustNow = (): boolean => Date.now() - Number(sessionStorage.getItem(key) ?? 0) < longAgo;

/**
 * Loads a page's chunk. After the portal was updated its old name is gone: the address is then loaded anew, with the new
 * portal. Offline that would only lose the page one has, so the fault is told instead.
 */
export async function loadPage<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (fault) {
    if (!navigator.onLine || triedJustNow()) throw fault;
    sessionStorage.setItem(key, String(Date.now()));
    window.location.reload();
    return new Promise(() => undefined);
  }
}
