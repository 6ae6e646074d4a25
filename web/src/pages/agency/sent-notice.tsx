import { instantInWords } from '../../../../shared/domain/day-in-words.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { OpenReturn } from './with-return.tsx';

/** That a return was sent, when and with which receipt, and the way to what was sent; nothing before that. */
export const SentNotice = ({ open: { at, view } }: { open: OpenReturn }) => {
  const { state } = view.submission;
  return state.kind === 'submitted' ? (
    <Notice tone="good" title={`Sent ${instantInWords(state.at)}. Receipt ${state.receipt}.`}>
      <Link to={`${at}/versions/${state.version}`}>Read what you sent</Link>
    </Notice>
  ) : null;
};
