import { useEffect, useState } from 'react';
import { hasUnsent } from '../../api/unsent.ts';
import { Notice } from '../../ui/notice.tsx';

const lookEvery = 400;

/** Says that what was typed last is still on its way; once it has arrived the return is loaded anew. */
export const UnsentNotice = ({ onSent }: { onSent: () => void }) => {
  const [unsent, setUnsent] = useState(hasUnsent);
  useEffect(() => {
    if (!unsent) return undefined;
    const look = () => {
      if (hasUnsent()) return;
      setUnsent(false);
      onSent();
    };
    const timer = setInterval(look, lookEvery);
    return () => clearInterval(timer);
  }, [unsent, onSent]);
  return unsent ? (
    <Notice
      tone="warning"
      live="status"
      title="Something you typed is not saved yet, so it is not shown here."
    />
  ) : null;
};
