import { type IDBPDatabase, openDB } from 'idb';
import type { PartKey } from './part-address.ts';
import type { Draft } from './part-state.ts';
import { type Seal, type Sealed, sealWith } from './seal.ts';

export type FoundDraft = {
  readonly tab: string;
  readonly part: PartKey;
  readonly draft: Draft;
  /** The last attempt to save that the tab began, which may be later than the draft. */
  readonly attempt: string | null;
};

/** Where one person's drafts of one return are kept on this device, encrypted, each under the tab that wrote it. */
export type DraftBox = {
  readonly put: (part: PartKey, draft: Draft) => Promise<void>;
  /** Notes an attempt to save before it leaves, at once: a tab may die before its next draft is written. */
  readonly begin: (part: PartKey, saveId: string) => void;
  readonly remove: (part: PartKey, tab?: string) => Promise<void>;
  readonly list: () => Promise<FoundDraft[]>;
};

type Stored = { readonly tab: string; readonly part: PartKey; readonly sealed: Sealed };

const open = (): Promise<IDBPDatabase> =>
  openDB('safeguarding-returns', 1, { upgrade: (database) => void database.createObjectStore('drafts') });

/** Ids of attempts, not a word of any text: kept where writing is done when it returns. */
const attempts = {
  get: (key: string): string | null => localStorage.getItem(key),
  set: (key: string, saveId: string): void => {
    try {
      localStorage.setItem(key, saveId);
    } catch {
      // The device is full: the worst that follows is a clash of a text with its own beginning.
    }
  },
  forget: (key: string): void => localStorage.removeItem(key),
};

const boxIn = (database: IDBPDatabase, { seal, unseal }: Seal, place: string, ownTab: string): DraftBox => {
  const keyOf = (part: PartKey, tab: string) => `${place}|${tab}|${part}`;
  const unsealed = async ({ tab, part, sealed }: Stored): Promise<FoundDraft[]> => {
    const draft = (await unseal(sealed)) as Draft | undefined;
    return draft === undefined ? [] : [{ tab, part, draft, attempt: attempts.get(keyOf(part, tab)) }];
  };
  return {
    put: async (part, draft) => {
      const stored: Stored = { tab: ownTab, part, sealed: await seal(draft) };
      await database.put('drafts', stored, keyOf(part, ownTab));
    },
    begin: (part, saveId) => attempts.set(keyOf(part, ownTab), saveId),
    remove: (part, tab = ownTab) => {
      attempts.forget(keyOf(part, tab));
      return database.delete('drafts', keyOf(part, tab));
    },
    list: async () => {
      const all = IDBKeyRange.bound(`${place}|`, `${place}|\uffff`);
      const stored = (await database.getAll('drafts', all)) as Stored[];
      return (await Promise.all(stored.map(unsealed))).flat();
    },
  };
};

/** Undefined where the browser keeps nothing (some private windows): then text lives in the page alone, which says so. */
export async function openDraftBox(asked: {
  readonly personId: string;
  readonly submissionId: string;
  readonly draftKey: string;
  readonly tab: string;
}): Promise<DraftBox | undefined> {
  try {
    const [database, seal] = await Promise.all([open(), sealWith(asked.draftKey)]);
    return boxIn(database, seal, `${asked.personId}|${asked.submissionId}`, asked.tab);
  } catch {
    return undefined;
  }
}
