/** `ended`: a call was refused because nobody is signed in. `renewed`: somebody signed in again, here or in another tab. */
export type SessionNews = 'ended' | 'renewed';

const listeners = new Set<(news: SessionNews) => void>();

export const tellSession = (news: SessionNews): void => {
  for (const listener of [...listeners]) listener(news);
};

/** Returns what ends the listening. */
export const onSession = (listener: (news: SessionNews) => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
