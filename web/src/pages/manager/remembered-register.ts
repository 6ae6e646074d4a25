const keyOf = (boardId: string, roundId: string): string => `register ${boardId} ${roundId}`;

/** Keeps which rows of a round somebody was looking at, until the tab is closed, so that “back” leads there. */
export const rememberRegister = (boardId: string, roundId: string, search: string): void =>
  sessionStorage.setItem(keyOf(boardId, roundId), search);

/** The address of a round’s register, as it was last looked at. */
export function registerAddress(boardId: string, roundId: string): string {
  const search = sessionStorage.getItem(keyOf(boardId, roundId)) ?? '';
  return `/board/${boardId}/rounds/${roundId}${search === '' ? '' : `?${search}`}`;
}
