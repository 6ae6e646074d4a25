import { useState } from 'react';
import type { RoundForm } from './round-form.ts';

const keyOf = (boardId: string): string => `open-round ${boardId}`;

/** What was kept by an older page may lack a field; then it is begun anew. */
function kept(boardId: string, blank: RoundForm): RoundForm | undefined {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(keyOf(boardId)) ?? 'null');
    const isWhole =
      typeof found === 'object' && found !== null && Object.keys(blank).every((key) => key in found);
    return isWhole ? (found as RoundForm) : undefined;
  } catch {
    return undefined;
  }
}

/** The round as it is typed, kept in this tab until it is opened: leaving the page or going back loses nothing. */
export function useKeptRound(boardId: string, blank: RoundForm) {
  const [round, setRound] = useState(() => kept(boardId, blank) ?? blank);
  const keep = (next: RoundForm) => {
    sessionStorage.setItem(keyOf(boardId), JSON.stringify(next));
    setRound(next);
  };
  return { round, keep, forget: () => sessionStorage.removeItem(keyOf(boardId)) };
}
