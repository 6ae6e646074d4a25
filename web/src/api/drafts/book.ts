import type { Answer } from '../../../../shared/domain/answer.ts';
import { type BookStanding, bookStanding } from './book-standing.ts';
import type { DraftBox } from './draft-box.ts';
import { draftOf } from './draft-of.ts';
import { begin, type DraftEvent, next } from './next.ts';
import { atOnce, keepWithin, retryAfter, sendAfterPause, sendAtLatest } from './pace.ts';
import { addressOf, type PartAddress, type PartKey, partKey } from './part-address.ts';
import { isUnsent, type PartState, type Value } from './part-state.ts';
import { type Filled, sendPart } from './send-part.ts';

/** All parts of one return that one person fills: what is on the screen, sent by itself, kept until it arrived. */
export type Book = {
  readonly part: (address: PartAddress) => PartState;
  /** Every part that was ever heard of or typed. */
  readonly parts: () => ReadonlyMap<PartKey, PartState>;
  readonly standing: () => BookStanding;
  readonly type: (address: PartAddress, value: Value) => void;
  readonly choose: (address: PartAddress, value: Value) => void;
  /** Sends what waits, at once. `leaving`: the page is going away. */
  readonly flush: (leaving?: boolean) => void;
  /** Tries again what could not be sent. */
  readonly retry: () => void;
  /** What the server has, as it was just loaded or as another tab saved it. */
  readonly hear: (answers: readonly Saved[]) => void;
  readonly happened: (key: PartKey, event: DraftEvent) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly unsent: () => number;
};

/** A value that the server has. `at` is null where it was loaded rather than saved just now. */
export type Saved = Pick<Answer, 'section' | 'question' | 'part' | 'value' | 'version' | 'saveId'> & {
  readonly at: string | null;
};

const never = begin({ value: null, version: 0 });

type Outside = {
  readonly filled: Filled;
  readonly box: DraftBox | undefined;
  /** Tells other tabs what was saved. */
  readonly tell: (saved: Saved) => void;
};

/** The book's own timers and requests; all rules are in next.ts. */
export function openBook({ filled, box, tell }: Outside): Book {
  let parts: ReadonlyMap<PartKey, PartState> = new Map();
  let standing: BookStanding = { kind: 'saved', at: null };
  let inVain = 0;
  let retrying: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const sending = new Map<
    PartKey,
    { readonly timer: ReturnType<typeof setTimeout>; readonly since: number }
  >();
  const keeping = new Map<PartKey, ReturnType<typeof setTimeout>>();
  const written = new Map<PartKey, Promise<void>>();
  /** Parts whose time to be sent has come while others were under way. */
  const turns = new Set<PartKey>();
  let underway = 0;

  const stateOf = (key: PartKey): PartState => parts.get(key) ?? never;

  const happened = (key: PartKey, event: DraftEvent): void => {
    const before = stateOf(key);
    const after = next(before, event);
    if (after === before) return;
    parts = new Map(parts).set(key, after);
    standing = bookStanding(parts, box !== undefined);
    keep(key, isUnsent(after) ? keepWithin : 0);
    plan(key, after);
    for (const listener of [...listeners]) listener();
  };

  /** Writes the draft, or removes it, one after another for each part. */
  const keep = (key: PartKey, within: number): void => {
    if (box === undefined || (keeping.has(key) && within > 0)) return;
    clearTimeout(keeping.get(key));
    const write = () => {
      keeping.delete(key);
      const draft = draftOf(stateOf(key), new Date().toISOString());
      const turn = async () => (draft ? box.put(key, draft) : box.remove(key));
      written.set(
        key,
        (written.get(key) ?? Promise.resolve()).then(turn).catch(() => undefined),
      );
    };
    keeping.set(key, setTimeout(write, within));
  };

  const plan = (key: PartKey, { standing: { kind } }: PartState): void => {
    if (kind === 'kept') planRetry();
    const planned = sending.get(key);
    clearTimeout(planned?.timer);
    sending.delete(key);
    if (kind !== 'waiting') return;
    const since = planned?.since ?? Date.now();
    const wait = Math.max(0, Math.min(sendAfterPause, since + sendAtLatest - Date.now()));
    sending.set(key, { since, timer: setTimeout(() => void send(key), wait) });
  };

  const planRetry = (): void => {
    retrying ??= setTimeout(retry, retryAfter(inVain, Math.random()));
  };

  const send = async (key: PartKey, leaving = false): Promise<void> => {
    if (!leaving && underway >= atOnce) {
      turns.add(key);
      return;
    }
    underway += 1;
    await sendNow(key, leaving);
    underway -= 1;
    const [next] = turns;
    if (next === undefined) return;
    turns.delete(next);
    void send(next);
  };

  const sendNow = async (key: PartKey, leaving: boolean): Promise<void> => {
    const before = stateOf(key);
    happened(key, { kind: 'send', saveId: crypto.randomUUID() });
    const { standing: now, base } = stateOf(key);
    if (before.standing.kind === 'saving' || now.kind !== 'saving') return;
    box?.begin(key, now.sent.saveId);
    const event = await sendPart(filled, addressOf(key), now.sent, base.version, leaving);
    inVain = event.kind === 'failed' ? inVain + 1 : 0;
    happened(key, event);
    if (event.kind === 'answered')
      tell({ ...addressOf(key), ...now.sent, version: event.version, at: event.at });
  };

  const sendAll = (kind: 'waiting' | 'kept', leaving = false): void => {
    for (const [key, state] of parts) if (state.standing.kind === kind) void send(key, leaving);
  };

  const retry = (): void => {
    clearTimeout(retrying);
    retrying = undefined;
    sendAll('kept');
  };

  return {
    part: (address) => stateOf(partKey(address)),
    parts: () => parts,
    standing: () => standing,
    type: (address, value) =>
      happened(partKey(address), { kind: 'typed', value: value === '' ? null : value }),
    choose: (address, value) =>
      happened(partKey(address), { kind: 'chosen', value: value === '' ? null : value }),
    flush: (leaving = false) => {
      for (const key of keeping.keys()) keep(key, 0);
      sendAll('waiting', leaving);
    },
    retry,
    hear: (answers) => {
      for (const { value, version, saveId, at, ...address } of answers)
        happened(partKey(address), { kind: 'heard', saved: { value, version }, saveId, at });
    },
    happened,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    unsent: () => [...parts.values()].filter(isUnsent).length,
  };
}
