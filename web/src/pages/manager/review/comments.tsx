import { useSyncExternalStore } from 'react';
import { Button, Buttons } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { CommentStanding } from './comment-book.ts';
import { mayJudge } from './on-the-desk.ts';
import type { OpenDesk } from './use-desk.ts';

const standingWords = (standing: CommentStanding, isWritten: boolean): string => {
  switch (standing.kind) {
    case 'saved':
      return isWritten ? 'Saved' : '';
    case 'waiting':
      return 'Being saved';
    case 'failed':
      return `Not saved: ${standing.problem.title}`;
    case 'clash':
      return '';
  }
};

const Clash = ({ open, section }: { open: OpenDesk; section: string }) => {
  const { standing } = open.book.get(section);
  if (standing.kind !== 'clash') return null;
  const { strengths, comments, commented } = standing.theirs;
  return (
    <Notice
      tone="warning"
      live="alert"
      title={`${commented?.by.name ?? 'Somebody else'} wrote here meanwhile`}
    >
      <p className="govuk-body">Both texts are kept. Theirs reads:</p>
      <p className="frozen__text">
        {[strengths, comments].filter((text) => text !== '').join('\n\n') || '(nothing)'}
      </p>
      <Buttons>
        <Button onClick={() => open.book.settle(section, 'mine')}>Keep mine</Button>
        <Button tone="secondary" onClick={() => open.book.settle(section, 'theirs')}>
          Take theirs
        </Button>
      </Buttons>
    </Notice>
  );
};

/** What the agency will read of this section in its feedback; every word saves by itself. */
export function Comments({ open, section }: { open: OpenDesk; section: string }) {
  const { book } = open;
  const { strengths, comments, standing } = useSyncExternalStore(book.subscribe, () => book.get(section));
  const readOnly = !mayJudge(open.desk);
  return (
    <section aria-labelledby="comments">
      <h3 className="govuk-heading-s" id="comments">
        For the agency
      </h3>
      <Clash open={open} section={section} />
      <TextArea
        id="strengths"
        label="Strengths"
        hint="The agency reads this once feedback is issued. No details of children or named staff."
        rows={3}
        most={5000}
        readOnly={readOnly}
        value={strengths}
        onChange={(text) => book.type(section, { strengths: text })}
        onBlur={() => book.flush()}
      />
      <TextArea
        id="comments-box"
        label="Comments"
        rows={4}
        most={5000}
        readOnly={readOnly}
        value={comments}
        onChange={(text) => book.type(section, { comments: text })}
        onBlur={() => book.flush()}
      />
      <p className="desk__saved" role="status">
        {standingWords(standing, strengths + comments !== '')}
      </p>
    </section>
  );
}
