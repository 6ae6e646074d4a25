import { useRef, useState } from 'react';
import type { CalledKey } from './addresses.ts';
import { call, type Outcome } from './call.ts';
import type { Problem } from './problem.ts';
import type { Asking, ReplyOf } from './route-shapes.ts';

export type Send<K extends CalledKey> = {
  readonly sending: boolean;
  /** Why the last attempt was refused; gone as soon as another is made. */
  readonly problem: Problem | undefined;
  /** Resolves with what the server answered. A second call while one is under way is passed over. */
  readonly send: (asking: Asking<K>) => Promise<Outcome<ReplyOf<K>> | undefined>;
  readonly forget: () => void;
};

/**
 * Sends a change. Sending the same content again after a failure is the same intent and carries the same idempotency
 * key; other content, or another go after success, carries a new one.
 */
export function useSend<K extends CalledKey>(key: K): Send<K> {
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const underWay = useRef(false);
  const intent = useRef({ content: '', idempotencyKey: '' });

  const send = async (asking: Asking<K>) => {
    if (underWay.current) return undefined;
    underWay.current = true;
    setSending(true);
    setProblem(undefined);
    const content = JSON.stringify(asking);
    if (intent.current.content !== content) intent.current = { content, idempotencyKey: crypto.randomUUID() };
    const outcome = await call(key, asking, { idempotencyKey: intent.current.idempotencyKey });
    if (outcome.ok) intent.current = { content: '', idempotencyKey: '' };
    underWay.current = false;
    setSending(false);
    if (!outcome.ok) setProblem(outcome.problem);
    return outcome;
  };

  return { sending, problem, send, forget: () => setProblem(undefined) };
}
