/** Follows redirects and keeps cookies as a browser does, for what needs no browser. */
export function browserLike(origin: string) {
  const cookies = new Map<string, string>();
  const once = async (address: string, init: RequestInit): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    headers.set('cookie', cookie);
    const reply = await fetch(new URL(address, origin), { redirect: 'manual', ...init, headers });
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return reply;
  };
  return {
    /** Goes to an address and on wherever it leads, but not past one that `stopAt` matches. */
    async go(
      address: string,
      init: RequestInit = {},
      stopAt = /^$/,
    ): Promise<{ at: string; reply: Response; text: string }> {
      let at = address;
      let reply = await once(at, init);
      for (let hops = 0; reply.status >= 300 && reply.status < 400 && hops < 10; hops++) {
        at = new URL(reply.headers.get('location') ?? '', new URL(at, origin)).href;
        if (stopAt.test(at)) return { at, reply, text: '' };
        reply = await once(at, {});
      }
      return { at, reply, text: await reply.text() };
    },
  };
}
