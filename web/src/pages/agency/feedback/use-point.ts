import { useCallback, useEffect, useRef, useState } from 'react';
import type { PointAnswer } from '../../../../../shared/domain/feedback.ts';
import { call } from '../../../api/call.ts';

export type PointText = { readonly text: string; readonly declined: boolean };

export type PointState = {
  readonly value: PointText;
  /** `clash`: a colleague has saved other words meanwhile; both are kept. */
  readonly status: 'saved' | 'typing' | 'saving' | 'not-saved' | 'clash';
  /** Why it was not saved, in words. */
  readonly because: string | undefined;
  /** A colleague’s words, where they clash with these. */
  readonly theirs: PointAnswer | undefined;
  readonly change: (value: PointText) => void;
  /** Saves now, as when the box is left. */
  readonly save: () => void;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
};

type Where = { readonly agencyId: string; readonly roundId: string; readonly point: string };

const pauseMilliseconds = 1_500;
const nothing: PointText = { text: '', declined: false };

/** The answer to one point: it saves itself shortly after typing has stopped, and says when it could not. */
export function usePoint(
  { agencyId, roundId, point }: Where,
  stored: PointAnswer | undefined,
  onSaved: (answer: PointAnswer) => void,
): PointState {
  const [value, setValue] = useState<PointText>(stored ?? nothing);
  const [status, setStatus] = useState<PointState['status']>('saved');
  const [because, setBecause] = useState<string>();
  const [theirs, setTheirs] = useState<PointAnswer>();
  const version = useRef(stored?.version ?? 0);
  const latest = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const underWay = useRef(false);

  /** Sends what stands in the box. False where more was typed meanwhile, which is to be sent as well. */
  const sendOnce = useCallback(async (): Promise<boolean> => {
    const sending = latest.current;
    setStatus('saving');
    const outcome = await call('answer-point', {
      params: { agencyId, roundId, point },
      body: {
        text: sending.text,
        declined: sending.declined,
        version: version.current,
        saveId: crypto.randomUUID(),
      },
    });
    const now = outcome.ok ? undefined : (outcome.problem.extras.now as PointAnswer | undefined);
    // A reply that was lost: what stands there is what this very box had sent.
    const own = now?.text === sending.text && now.declined === sending.declined ? now : undefined;
    const kept = outcome.ok ? outcome.data.point : own;
    if (kept === undefined) {
      setBecause(outcome.ok ? undefined : outcome.problem.title);
      setTheirs(now);
      setStatus(now === undefined ? 'not-saved' : 'clash');
      return true;
    }
    version.current = kept.version;
    setBecause(undefined);
    setTheirs(undefined);
    onSaved(kept);
    if (latest.current === sending) setStatus('saved');
    return latest.current === sending;
  }, [agencyId, roundId, point, onSaved]);

  const send = useCallback(async () => {
    clearTimeout(timer.current);
    if (underWay.current) return;
    underWay.current = true;
    for (let settled = false; !settled; ) settled = await sendOnce();
    underWay.current = false;
  }, [sendOnce]);

  useEffect(() => () => clearTimeout(timer.current), []);

  useEffect(() => {
    if (status === 'saved') return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [status]);

  const change = (next: PointText) => {
    setValue(next);
    latest.current = next;
    if (status === 'clash') return;
    setStatus('typing');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void send(), pauseMilliseconds);
  };
  const settle = (next: PointText, seen: PointAnswer) => {
    version.current = seen.version;
    setValue(next);
    latest.current = next;
    setTheirs(undefined);
  };
  return {
    value,
    status,
    because,
    theirs,
    change,
    save: () => {
      if (status === 'typing' || status === 'not-saved') void send();
    },
    keepMine: () => {
      if (theirs === undefined) return;
      settle(value, theirs);
      void send();
    },
    takeTheirs: () => {
      if (theirs === undefined) return;
      settle({ text: theirs.text, declined: theirs.declined }, theirs);
      setStatus('saved');
      onSaved(theirs);
    },
  };
}
