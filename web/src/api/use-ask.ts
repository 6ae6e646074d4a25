import { useCallback, useEffect, useState } from 'react';
import type { CalledKey } from './addresses.ts';
import { call } from './call.ts';
import type { Problem } from './problem.ts';
import type { Asking, ReplyOf } from './route-shapes.ts';
import { onSession } from './session-signal.ts';

/** How a question to the server stands. `again` asks anew; `put` shows what a change answered, without asking. */
export type Ask<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly problem: Problem; readonly again: () => void }
  | {
      readonly state: 'ready';
      readonly data: T;
      readonly again: () => void;
      readonly put: (data: T) => void;
    };

type Found<T> = { readonly about: string; readonly data?: T; readonly problem?: Problem };

/** Asks once, and anew whenever what is asked changes. What is shown stays while it is asked again. */
export function useAsk<K extends CalledKey>(key: K, asking: Asking<K>): Ask<ReplyOf<K>> {
  const about = JSON.stringify(asking);
  const [found, setFound] = useState<Found<ReplyOf<K>>>();
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((n) => n + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is asking the same once more
  useEffect(() => {
    const leaving = new AbortController();
    const ask = async () => {
      const outcome = await call(key, JSON.parse(about) as Asking<K>, { signal: leaving.signal });
      if (leaving.signal.aborted) return;
      setFound(outcome.ok ? { about, data: outcome.data } : { about, problem: outcome.problem });
    };
    void ask();
    return () => leaving.abort();
  }, [key, about, turn]);

  const wanting = found?.problem?.status === 401;
  useEffect(
    () => (wanting ? onSession((news) => news === 'renewed' && again()) : undefined),
    [wanting, again],
  );

  if (found === undefined || found.about !== about) return { state: 'loading' };
  if (found.problem) return { state: 'failed', problem: found.problem, again };
  return {
    state: 'ready',
    data: found.data as ReplyOf<K>,
    again,
    put: (data) => setFound({ about, data }),
  };
}
