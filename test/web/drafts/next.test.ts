// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftOf } from '../../../web/src/api/drafts/draft-of.ts';
import { begin, next } from '../../../web/src/api/drafts/next.ts';
import type { Draft, PartState, Sent, Value } from '../../../web/src/api/drafts/part-state.ts';

const at = '2026-11-02T10:32:00.000Z';
const nothing = begin({ value: null, version: 0 });
const typed = (state: PartState, value: Value) => next(state, { kind: 'typed', value });
const send = (state: PartState, saveId: string) => next(state, { kind: 'send', saveId });
const dee = { by: 'Dee', at };

describe('one part of an answer', () => {
  test('what is typed while a save is under way is sent after it', () => {
    const saving = typed(send(typed(nothing, 'We hav'), 'save-1'), 'We have a plan');
    const answered = next(saving, { kind: 'answered', saveId: 'save-1', version: 1, at });
    expect(answered).toEqual({
      typed: 'We have a plan',
      base: { value: 'We hav', version: 1 },
      standing: { kind: 'waiting' },
    });
  });

  test('an attempt without an answer is sent again as it was, under its own id', () => {
    const lost = next(send(typed(nothing, 'one'), 'save-1'), {
      kind: 'failed',
      saveId: 'save-1',
      why: 'unreachable',
    });
    expect(send(typed(lost, 'one and two'), 'save-2').standing).toEqual({
      kind: 'saving',
      sent: { value: 'one', saveId: 'save-1' },
    });
  });

  test('another’s text is a clash; choosing either is one more save over theirs', () => {
    const clash = next(send(typed(nothing, 'mine'), 'save-1'), {
      kind: 'changed',
      saveId: 'save-1',
      theirs: { value: 'theirs', version: 1, saveId: 'save-of-dee', ...dee },
    });
    expect(clash.standing).toEqual({ kind: 'clash', theirs: { value: 'theirs', ...dee } });
    expect(next(clash, { kind: 'chosen', value: 'mine' })).toMatchObject({
      typed: 'mine',
      base: { version: 1 },
      standing: { kind: 'waiting' },
    });
    expect(next(clash, { kind: 'chosen', value: 'theirs' }).standing.kind).toBe('saved');
  });

  test('an attempt of the tab before this one that arrives late is no clash with oneself', () => {
    const draft: Draft = { typed: 'We hav', base: { value: null, version: 0 }, sent: null, at };
    const server = { by: '', at: '', saveId: '' };
    const restored = next(nothing, { kind: 'found', draft, server, attempt: 'save-1' });
    const late = { value: 'We have a plan', version: 1, saveId: 'save-1', by: 'Ola', at };
    const told = (state: PartState) =>
      next(send(state, 'save-2'), { kind: 'changed', saveId: 'save-2', theirs: late });
    expect(told(restored)).toMatchObject({ typed: 'We have a plan', standing: { kind: 'saved' } });
    // What was typed since is newer than both: a person chooses.
    expect(told(typed(restored, 'We have nothing')).standing.kind).toBe('clash');
  });

  test('the same words from two people are no clash', () => {
    const same = next(send(typed(nothing, 'the same'), 'save-1'), {
      kind: 'changed',
      saveId: 'save-1',
      theirs: { value: 'the same', version: 1, saveId: 'save-of-dee', ...dee },
    });
    expect(same.standing.kind).toBe('saved');
  });

  test('another tab’s save is taken over where nothing is being typed here', () => {
    const heard = { kind: 'heard', saved: { value: 'new', version: 3 }, saveId: 'save-9', at } as const;
    expect(next(nothing, heard)).toMatchObject({ typed: 'new', standing: { kind: 'saved' } });
    expect(next(typed(nothing, 'old'), heard)).toMatchObject({ typed: 'old', standing: { kind: 'waiting' } });
  });

  test('a draft written before somebody else saved is a clash, not lost and not sent over theirs', () => {
    const server = begin({ value: 'theirs', version: 2 });
    const draft: Draft = { typed: 'mine', base: { value: null, version: 1 }, sent: null, at };
    const restored = next(server, {
      kind: 'found',
      draft,
      server: { ...dee, saveId: 'their-save' },
      attempt: null,
    });
    expect(restored).toMatchObject({
      typed: 'mine',
      standing: { kind: 'clash', theirs: { value: 'theirs' } },
    });
  });

  test('a draft older than the last thing its own tab saved gives way to that', () => {
    const server = begin({ value: 'We have a plan', version: 2 });
    const draft: Draft = { typed: 'We have', base: { value: 'We', version: 1 }, sent: null, at };
    const found = { kind: 'found', draft, server: { ...dee, saveId: 'save-7' } } as const;
    expect(next(server, { ...found, attempt: 'save-7' })).toEqual(server);
    expect(next(server, { ...found, attempt: 'save-6' }).standing.kind).toBe('clash');
  });

  test('drafts of two tabs that were closed are both kept', () => {
    const server = { ...dee, saveId: 'old' };
    const draft = (text: string): Draft => ({
      typed: text,
      base: { value: null, version: 0 },
      sent: null,
      at,
    });
    const one = next(nothing, { kind: 'found', draft: draft('one'), server, attempt: null });
    const both = next(one, { kind: 'found', draft: draft('two'), server, attempt: null });
    expect(both).toMatchObject({ typed: 'one', standing: { kind: 'clash', theirs: { value: 'two' } } });
    expect(next(both, { kind: 'chosen', value: 'two' }).standing.kind).toBe('waiting');
  });
});

/** A server as the contract describes it, with all that was ever saved. */
type Server = { value: Value; version: number; saveId: string; by: string; history: Value[] };

const save = (server: Server, { value, saveId }: Sent, version: number, by: string) => {
  if (server.saveId === saveId) return { ok: true, version: server.version } as const;
  if (server.version !== version) return { ok: false } as const;
  Object.assign(server, { value, version: version + 1, saveId, by });
  server.history.push(value);
  return { ok: true, version: version + 1 } as const;
};

type Step =
  | 'type'
  | 'send'
  | 'arrives'
  | 'request-lost'
  | 'reply-lost'
  | 'other-saves'
  | 'reload'
  | 'choose-mine'
  | 'choose-theirs'
  | 'join';

const steps = fc.array(
  fc.constantFrom<Step>(
    'type',
    'send',
    'arrives',
    'request-lost',
    'reply-lost',
    'other-saves',
    'reload',
    'choose-mine',
    'choose-theirs',
    'join',
  ),
  { maxLength: 60 },
);

/** Plays steps between one person's screen and the server; says what broke a promise, or undefined. */
function play(order: readonly Step[]) {
  const server: Server = { value: null, version: 0, saveId: 'none', by: '', history: [null] };
  let state = nothing;
  let kept: Draft | undefined;
  let attempt: string | null = null;
  let count = 0;
  /** What is dear to the person: the last text they typed or chose. */
  let mine: Value = null;
  const seen = new Set<number>([0]);
  const theirs = () => ({
    value: server.value,
    version: server.version,
    saveId: server.saveId,
    by: server.by,
    at,
  });

  const deliver = (tellBack: boolean) => {
    if (state.standing.kind !== 'saving') return;
    const { sent } = state.standing;
    const before = server.version;
    const reply = save(server, sent, state.base.version, 'me');
    if (server.version > before) expect(seen, 'only what was seen is written over').toContain(before);
    if (server.by === 'me') seen.add(server.version);
    if (!tellBack) state = next(state, { kind: 'failed', saveId: sent.saveId, why: 'unreachable' });
    else if (reply.ok)
      state = next(state, { kind: 'answered', saveId: sent.saveId, version: reply.version, at });
    else {
      seen.add(server.version);
      state = next(state, { kind: 'changed', saveId: sent.saveId, theirs: theirs() });
    }
  };

  const choose = (value: Value) => {
    if (state.standing.kind !== 'clash') return;
    mine = value;
    state = next(state, { kind: 'chosen', value });
  };

  const doStep: Record<Step, () => void> = {
    type: () => {
      count += 1;
      mine = `mine ${count}`;
      state = typed(state, mine);
    },
    send: () => {
      count += 1;
      state = send(state, `save-${count}`);
      if (state.standing.kind === 'saving') attempt = state.standing.sent.saveId;
    },
    arrives: () => deliver(true),
    'reply-lost': () => deliver(false),
    'request-lost': () => {
      if (state.standing.kind === 'saving')
        state = next(state, { kind: 'failed', saveId: state.standing.sent.saveId, why: 'unreachable' });
    },
    'other-saves': () => {
      count += 1;
      save(server, { value: `theirs ${count}`, saveId: `their-${count}` }, server.version, 'Dee');
    },
    reload: () => {
      seen.add(server.version);
      state = begin({ value: server.value, version: server.version });
      if (kept)
        state = next(state, {
          kind: 'found',
          draft: kept,
          server: { ...theirs(), saveId: server.saveId },
          attempt,
        });
      else mine = server.value;
    },
    'choose-mine': () => choose(state.typed),
    'choose-theirs': () => state.standing.kind === 'clash' && choose(state.standing.theirs.value),
    join: () => state.standing.kind === 'clash' && choose(`${state.typed} + ${state.standing.theirs.value}`),
  };

  for (const step of order) {
    doStep[step]();
    kept = draftOf(state, at);
    expect([state.typed, ...server.history], 'the last text is on the screen or was saved').toContain(mine);
    if (state.standing.kind === 'saved' && state.standing.at !== null)
      expect(server.history, '“saved” is said of what the server had').toContain(state.typed);
  }

  // With a network that works and a person who keeps their own text, it all comes to rest.
  for (let turn = 0; turn < 6 && state.standing.kind !== 'saved'; turn += 1)
    for (const step of ['choose-mine', 'send', 'arrives'] as const) doStep[step]();
  expect(state.standing.kind).toBe('saved');
  expect(server.history).toContain(state.typed);
}

test('under any order of typing, sending, losing, reloading and clashing no typed text is lost', () => {
  fc.assert(fc.property(steps, play), { numRuns: 5000 });
});
