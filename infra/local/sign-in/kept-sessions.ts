/// <reference path="./oidc-provider.d.ts" />
import type { Adapter, StoredPayload } from 'oidc-provider';
import { readKept, writeKept } from '../kept-file.ts';

type Entry = { readonly payload: StoredPayload; readonly endsAt: number };

/** Keeps what the sign-in server remembers in a file, so that a restart signs nobody out. */
export function keptSessions(file: string): (model: string) => Adapter {
  const entries = new Map(readKept<[string, Entry][]>(file, []));
  const keep = (): void => {
    const now = Date.now();
    for (const [key, { endsAt }] of entries) if (endsAt < now) entries.delete(key);
    writeKept(file, [...entries]);
  };
  const find = (key: string): StoredPayload | undefined => {
    const entry = entries.get(key);
    return entry && entry.endsAt > Date.now() ? entry.payload : undefined;
  };
  const findWhere = (model: string, name: string, value: string): StoredPayload | undefined =>
    [...entries].find(([key, { payload }]) => key.startsWith(`${model}:`) && payload[name] === value)?.[1]
      .payload;

  return (model) => ({
    async upsert(id, payload, expiresIn = 3600) {
      entries.set(`${model}:${id}`, { payload, endsAt: Date.now() + expiresIn * 1000 });
      keep();
    },
    find: async (id) => find(`${model}:${id}`),
    findByUid: async (uid) => findWhere(model, 'uid', uid),
    findByUserCode: async (code) => findWhere(model, 'userCode', code),
    async consume(id) {
      const entry = entries.get(`${model}:${id}`);
      if (entry)
        entries.set(`${model}:${id}`, {
          ...entry,
          payload: { ...entry.payload, consumed: Math.floor(Date.now() / 1000) },
        });
      keep();
    },
    async destroy(id) {
      entries.delete(`${model}:${id}`);
      keep();
    },
    async revokeByGrantId(grantId) {
      for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key);
      keep();
    },
  });
}
