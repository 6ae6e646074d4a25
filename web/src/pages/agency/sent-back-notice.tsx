import { dayInWords } from '../../../../shared/domain/day-in-words.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { OpenReturn } from './with-return.tsx';

type Props = {
  readonly open: OpenReturn;
  /** On the page of one section, only what concerns it. */
  readonly section?: string;
};

const counted = (many: number): string => (many === 1 ? 'one question' : `${many} questions`);

/** Which questions a board sent back, why, and by when; each leads to where it is answered. Nothing otherwise. */
export function SentBackNotice({ open, section }: Props) {
  const { at, edition, view, variant } = open;
  const asked = edition.sections.flatMap((each) =>
    each.questions.map(({ id, label, shortLabel }) => ({ id, label, shortLabel, section: each.id })),
  );
  return (view.sentBack ?? []).map(({ boardName, questions, due, reason, at: when }) => {
    const these = asked.filter(
      (each) => questions.includes(each.id) && (section === undefined || each.section === section),
    );
    if (these.length === 0) return null;
    return (
      <Notice
        key={`${boardName} ${when}`}
        tone="warning"
        title={`${boardName} sent ${counted(these.length)} back, to be answered by ${dayInWords(due)}`}
      >
        {reason !== null && <p className="govuk-body sent-back__reason">{reason}</p>}
        <ul className="govuk-list govuk-list--bullet">
          {these.map(({ id, label, shortLabel, section: home }) => {
            const words = /^\d/.test(shortLabel) ? `${shortLabel} ${label}` : label;
            const isHere = variant.onePage || section !== undefined;
            return <li key={id}>{isHere ? words : <Link to={`${at}/sections/${home}`}>{words}</Link>}</li>;
          })}
        </ul>
        <p className="govuk-body">
          Only these can be changed, and whatever is asked because of them. All other answers stay as you sent
          them.
        </p>
      </Notice>
    );
  });
}
