const ofOurSite = /^\/(?![/\\])/;
/** No address of ours is longer, and the way back is kept while somebody signs in. */
const longest = 500;

/**
 * Where somebody goes after signing in: a path of our own site that they asked for, else its first page.
 * Judged again after the browser's own reading of it, in which `/\t/x` and `/.//x` are other sites.
 */
export function wayBack(asked: string | undefined, origin: string): string {
  if (asked === undefined || asked.length > longest || !ofOurSite.test(asked) || !URL.canParse(asked, origin))
    return '/';
  const url = new URL(asked, origin);
  const isOurs = url.origin === new URL(origin).origin && ofOurSite.test(url.pathname);
  const isApi = /^\/api(\/|$)/i.test(url.pathname);
  return isOurs && !isApi ? `${url.pathname}${url.search}${url.hash}` : '/';
}
