import type { Draft, PartState, Saved, Sent, Standing, Theirs, Value } from './part-state.ts';

export type DraftEvent =
  /** Somebody typed or chose: `value` is the whole of it. */
  | { readonly kind: 'typed'; readonly value: Value }
  /** It is time to send. `saveId` is used unless an unanswered attempt is sent again. */
  | { readonly kind: 'send'; readonly saveId: string }
  | { readonly kind: 'answered'; readonly saveId: string; readonly version: number; readonly at: string }
  | {
      readonly kind: 'changed';
      readonly saveId: string;
      readonly theirs: Theirs & Saved & { readonly saveId: string };
    }
  | { readonly kind: 'failed'; readonly saveId: string; readonly why: 'unreachable' | 'signed-out' }
  | { readonly kind: 'refused'; readonly saveId: string; readonly because: string; readonly words: string }
  /** A person chose what shall stand after a clash. */
  | { readonly kind: 'chosen'; readonly value: Value }
  /** The server's value was heard of by another way: from another tab, or by loading again. */
  | { readonly kind: 'heard'; readonly saved: Saved; readonly saveId: string; readonly at: string | null }
  /** A draft was found on this device; `server` says who saved what the server has, by which attempt. */
  | {
      readonly kind: 'found';
      readonly draft: Draft;
      readonly server: Omit<Theirs, 'value'> & { readonly saveId: string };
      /** The last attempt that the tab began before it was gone. */
      readonly attempt: string | null;
    };

const saved = (at: string | null): Standing => ({ kind: 'saved', at });
const waiting: Standing = { kind: 'waiting' };

/** A part as the server gave it. `''` and null are both "nothing". */
export const begin = (base: Saved): PartState => ({ typed: base.value, base, standing: saved(null) });

/** Settled against a value that the server has: saved where the screen shows the same, else still to be sent. */
const against = (base: Saved, typed: Value, at: string | null): PartState => ({
  typed,
  base,
  standing: typed === base.value ? saved(at) : waiting,
});

const isAbout = (state: PartState, saveId: string): Sent | undefined => {
  const { standing } = state;
  return standing.kind === 'saving' && standing.sent.saveId === saveId ? standing.sent : undefined;
};

const typed = (state: PartState, value: Value): PartState => {
  const { standing, base } = state;
  if (standing.kind === 'saving' || standing.kind === 'kept' || standing.kind === 'clash')
    return { ...state, typed: value };
  return against(base, value, standing.kind === 'saved' ? standing.at : null);
};

const send = (state: PartState, saveId: string): PartState => {
  const { standing } = state;
  if (standing.kind === 'kept') return { ...state, standing: { kind: 'saving', sent: standing.sent } };
  if (standing.kind !== 'waiting') return state;
  return { ...state, standing: { kind: 'saving', sent: { value: state.typed, saveId } } };
};

type Changed = Extract<DraftEvent, { kind: 'changed' }>['theirs'];

const changed = (state: PartState, sent: Sent, { by, ...theirs }: Changed): PartState => {
  const base = { value: theirs.value, version: theirs.version };
  // The tab before this one got further than its draft, and nobody has typed since.
  if (state.earlier !== undefined && theirs.saveId === state.earlier && state.typed === sent.value)
    return { ...begin(base), standing: saved(theirs.at) };
  const same = theirs.value === state.typed || theirs.value === sent.value;
  if (same) return against(base, state.typed, theirs.at);
  return { ...state, base, standing: { kind: 'clash', theirs: { value: theirs.value, by, at: theirs.at } } };
};

const heard = (state: PartState, event: Extract<DraftEvent, { kind: 'heard' }>): PartState => {
  const { standing, base } = state;
  if (event.saved.version <= base.version) return state;
  if (standing.kind === 'saved') return { ...begin(event.saved), standing: saved(event.at) };
  // Our own unanswered attempt did arrive.
  if (standing.kind === 'kept' && standing.sent.saveId === event.saveId)
    return against(event.saved, state.typed, event.at);
  // What is typed here was typed without having seen this: the next save will be told so, and both are kept.
  return state;
};

const fromThisDevice = 'You, in another tab';

const found = (state: PartState, event: Extract<DraftEvent, { kind: 'found' }>): PartState => {
  const { draft, server, attempt } = event;
  const { base, standing } = state;
  const { sent } = draft;
  if (draft.typed === state.typed) return state;
  if (standing.kind !== 'saved')
    return {
      ...state,
      standing: { kind: 'clash', theirs: { value: draft.typed, by: fromThisDevice, at: draft.at } },
    };
  if (sent !== null && sent.saveId === server.saveId) return against(base, draft.typed, null);
  // What was sent last arrived, and is newer than the draft: the tab died before that was written again.
  if (draft.base.version < base.version && attempt === server.saveId) return state;
  if (draft.base.version < base.version)
    return {
      ...state,
      typed: draft.typed,
      standing: { kind: 'clash', theirs: { value: base.value, by: server.by, at: server.at } },
    };
  if (sent === null)
    return { ...against(draft.base, draft.typed, null), ...(attempt === null ? {} : { earlier: attempt }) };
  return { typed: draft.typed, base: draft.base, standing: { kind: 'kept', sent, why: 'unreachable' } };
};

/**
 * How a part stands after an event. Three promises (test/web/drafts): what was typed last is on the screen, on the
 * server or beside a clash, never gone; nobody else's text is written over unseen; one request at a time.
 */
export function next(state: PartState, event: DraftEvent): PartState {
  switch (event.kind) {
    case 'typed':
      return typed(state, event.value);
    case 'send':
      return send(state, event.saveId);
    case 'answered': {
      const sent = isAbout(state, event.saveId);
      return sent ? against({ value: sent.value, version: event.version }, state.typed, event.at) : state;
    }
    case 'changed': {
      const sent = isAbout(state, event.saveId);
      return sent ? changed(state, sent, event.theirs) : state;
    }
    case 'failed': {
      const sent = isAbout(state, event.saveId);
      return sent ? { ...state, standing: { kind: 'kept', sent, why: event.why } } : state;
    }
    case 'refused':
      return isAbout(state, event.saveId)
        ? { ...state, standing: { kind: 'refused', because: event.because, words: event.words } }
        : state;
    case 'chosen':
      return state.standing.kind === 'clash' ? against(state.base, event.value, null) : state;
    case 'heard':
      return heard(state, event);
    case 'found':
      return found(state, event);
  }
}
