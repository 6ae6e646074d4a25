import { useLocation } from 'react-router';
import { Notice } from './notice.tsx';

/** Hand this to `navigate` as its state: the page arrived at says what has been done. */
export const withNotice = (words: string): { readonly notice: string } => ({ notice: words });

const noticeIn = (state: unknown): string | undefined => {
  const notice = (state as { readonly notice?: unknown } | null)?.notice;
  return typeof notice === 'string' ? notice : undefined;
};

/** What was done on the page one comes from. Gone with the next step to anywhere. */
export function ArrivalNotice() {
  const words = noticeIn(useLocation().state);
  return words === undefined ? null : <Notice tone="good" live="status" title={words} />;
}
