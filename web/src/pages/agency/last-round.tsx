import { type ReactNode, useSyncExternalStore } from 'react';
import type { Answer } from '../../../../shared/domain/answer.ts';
import type { Snapshot } from '../../../../shared/forms/freeze.ts';
import type { Book } from '../../api/drafts/book.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useSend } from '../../api/use-send.ts';
import { BesideContext, type LastReturn } from '../../fields/beside-question.ts';
import { Failed } from '../../ui/asked.tsx';
import type { OpenReturn } from './with-return.tsx';

/** Carried, not confirmed, and still on the screen as it was carried. */
const waits = (book: Book, answer: Answer): boolean => {
  if (answer.carried === undefined || answer.carried.confirmed !== null || answer.value === null)
    return false;
  const { base, typed } = book.part(answer);
  return base.version <= answer.version && typed === answer.value;
};

/** The questions whose carried answers wait to be confirmed, on the screen as it is now. */
export const unconfirmedIn = ({ answers }: Pick<OpenReturn, 'answers'>, book: Book): ReadonlySet<string> =>
  new Set(answers.filter((answer) => waits(book, answer)).map(({ question }) => question));

const yearOf = (at: string): string => at.slice(0, 4);

/** What was submitted last time; null while it is not known, and where there was nothing. */
function useLast({ agencyId, submissionId }: OpenReturn): LastReturn | null {
  const asked = useAsk('get-last-round', { params: { agencyId, submissionId } });
  const last = asked.state === 'ready' ? asked.data.last : null;
  if (last === null) return null;
  return {
    called: `Last time (${yearOf(last.at)})`,
    // The server froze it in this very shape; it is shown, never judged.
    snapshot: last.snapshot as Snapshot,
  };
}

type Props = { readonly open: OpenReturn; readonly book: Book; readonly children: ReactNode };

/** Puts last round, and what units say, beside the questions that are filled within. */
export const BesideLastRound = ({ open, book, children }: Props) => {
  const { agencyId, submissionId, beside, readOnly, again } = open;
  const last = useLast(open);
  const { send, problem } = useSend('confirm-carried');
  const ids = useSyncExternalStore(book.subscribe, () => [...unconfirmedIn(open, book)].join(' '));
  const confirm = async (section: string, question: string) => {
    book.flush();
    const outcome = await send({ params: { agencyId, submissionId, section }, body: { question } });
    if (outcome?.ok) again();
  };
  return (
    <BesideContext
      value={{
        last,
        unconfirmed: new Set(ids.split(' ')),
        units: beside.units,
        confirm: readOnly ? undefined : (section, question) => void confirm(section, question),
      }}
    >
      {problem && <Failed problem={problem} />}
      {children}
    </BesideContext>
  );
};
