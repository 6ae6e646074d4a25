import { useEffect } from 'react';
import type { DocumentView } from '../../../shared/contract/reply-shapes.ts';
import type { Outcome } from '../api/call.ts';
import type { Ask } from '../api/use-ask.ts';
import { LinkButton } from '../ui/button.tsx';

const lookAgainAfter = 3_000;

type Props = {
  readonly of: Ask<DocumentView>;
  /** Asks for it anew: the address of a stored document ends after minutes. */
  readonly fresh: () => Promise<Outcome<DocumentView>>;
};

/** A document as far as it is: being prepared (and looked for again by itself), to be fetched, or failed. */
export function DocumentLink({ of, fresh }: Props) {
  const again = of.state === 'ready' && of.data.state === 'being-prepared' ? of.again : undefined;
  useEffect(() => {
    if (again === undefined) return;
    const timer = setInterval(again, lookAgainAfter);
    return () => clearInterval(timer);
  }, [again]);

  if (of.state === 'loading') return <>Looking for the PDF…</>;
  if (of.state === 'failed')
    return (
      <>
        {of.problem.title} <LinkButton onClick={of.again}>Try again</LinkButton>
      </>
    );
  const fetchIt = async () => {
    const outcome = await fresh();
    if (outcome.ok && outcome.data.url !== null) window.location.assign(outcome.data.url);
    else of.again();
  };
  if (of.data.state === 'ready' && of.data.url !== null)
    return (
      <a
        className="govuk-link"
        href={of.data.url}
        download={of.data.fileName}
        onClick={(event) => {
          event.preventDefault();
          void fetchIt();
        }}
      >
        {of.data.fileName}
      </a>
    );
  return of.data.state === 'failed' ? (
    <>
      The PDF could not be made. It is tried again by itself within a quarter of an hour; this page holds the
      same words.
    </>
  ) : (
    <span role="status">Being prepared: this takes a moment.</span>
  );
}
