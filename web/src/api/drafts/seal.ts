export type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly text: ArrayBuffer };

/** Makes drafts unreadable to anyone without the person's key, which stays in memory. */
export type Seal = {
  readonly seal: (value: unknown) => Promise<Sealed>;
  /** Undefined for what another key sealed. */
  readonly unseal: (sealed: Sealed) => Promise<unknown>;
};

/** AES-GCM with the 256 bits that the server gives to whoever is signed in (base64). */
export async function sealWith(draftKey: string): Promise<Seal> {
  const bits = Uint8Array.from(atob(draftKey), (letter) => letter.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return {
    seal: async (value) => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const bytes = new TextEncoder().encode(JSON.stringify(value));
      return { iv, text: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes) };
    },
    unseal: async ({ iv, text }) => {
      try {
        const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, text);
        return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
      } catch {
        return undefined;
      }
    },
  };
}
