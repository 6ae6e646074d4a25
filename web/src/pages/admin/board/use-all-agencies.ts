import { useCallback, useEffect, useState } from 'react';
import type { Agency } from '../../../../../shared/domain/agency.ts';
import { call, type Outcome } from '../../../api/call.ts';
import type { Problem } from '../../../api/problem.ts';

async function listAll(after?: string): Promise<Outcome<readonly Agency[]>> {
  const outcome = await call('list-agencies', { query: after === undefined ? {} : { after } });
  if (!outcome.ok) return outcome;
  const { agencies, next } = outcome.data;
  if (next === null) return { ok: true, data: agencies };
  const rest = await listAll(next);
  return rest.ok ? { ok: true, data: [...agencies, ...rest.data] } : rest;
}

type All =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly problem: Problem; readonly again: () => void }
  | { readonly state: 'ready'; readonly data: readonly Agency[] };

/** Every agency of the installation, page after page, for choosing one of them. */
export function useAllAgencies(): All {
  const [outcome, setOutcome] = useState<Outcome<readonly Agency[]>>();
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((n) => n + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is asking once more
  useEffect(() => {
    let left = false;
    void listAll().then((found) => left || setOutcome(found));
    return () => {
      left = true;
    };
  }, [turn]);

  if (outcome === undefined) return { state: 'loading' };
  return outcome.ok
    ? { state: 'ready', data: outcome.data }
    : { state: 'failed', problem: outcome.problem, again };
}
