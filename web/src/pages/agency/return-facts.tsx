import { dayInWords } from '../../../../shared/domain/day-in-words.ts';
import { workingDaysUntil } from '../../../../shared/domain/working-day.ts';
import { agencyOverviews } from '../../../../shared/forms/overviews.ts';
import { todayInLondon } from '../../api/today.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FileWaitsNotice } from './file-waits-notice.tsx';
import { SentBackNotice } from './sent-back-notice.tsx';
import { SentNotice } from './sent-notice.tsx';
import { TimeItTakes } from './time-it-takes.tsx';
import type { OpenReturn } from './with-return.tsx';
import { LetGoNotice, WithdrawnNotice } from './withdrawn-notice.tsx';

const dueWords = (due: string | null, sent: boolean): string => {
  const today = todayInLondon();
  if (due === null) return 'Due day to be confirmed';
  if (sent) return `It was due ${dayInWords(due)}`;
  const left = workingDaysUntil(today, due);
  const when =
    due < today
      ? ', which has passed: it is still welcome'
      : due === today
        ? ', today'
        : `, in ${left} working day${left === 1 ? '' : 's'}`;
  return `Due ${dayInWords(due)}${when}`;
};

/** Whether it was sent, for whom, by when, how long it takes; and why it cannot be changed, where it cannot. */
export const ReturnFacts = ({ open }: { open: OpenReturn }) => {
  const { view, variant } = open;
  const sent = view.submission.state.kind === 'submitted';
  const ended = view.submission.state.kind === 'withdrawn';
  const [first] = view.meets;
  const notOpen = !ended && first !== undefined && first.opens > todayInLondon();
  return (
    <>
      <SentNotice open={open} />
      <SentBackNotice open={open} />
      <FileWaitsNotice open={open} />
      <WithdrawnNotice open={open} />
      <LetGoNotice open={open} />
      {view.meets
        .filter(({ withdrawn }) => withdrawn === undefined && !ended)
        .map(({ roundId, boardName, due }) => (
          <p className="govuk-body" key={roundId}>
            For {boardName}. {dueWords(due, sent)}.
          </p>
        ))}
      {agencyOverviews
        .filter(({ form, early }) => early === true && form === view.submission.form)
        .flatMap(({ path, words }) =>
          view.meets.map(({ roundId, boardName }) => (
            <p className="govuk-body" key={`${path} ${roundId}`}>
              <Link to={`/agency/${view.submission.agencyId}/rounds/${roundId}/${path}`}>
                {words}: {boardName}
              </Link>
            </p>
          )),
        )}
      {!sent && !ended && (
        <p className="govuk-hint">
          {variant.label}. Takes{' '}
          <TimeItTakes agencyId={view.submission.agencyId} form={view.submission.form} variant={variant} />
          {'; everything you type saves by itself.'}
        </p>
      )}
      {notOpen && (
        <Notice title={`This opens on ${dayInWords(first.opens)}. Until then you can read the questions.`} />
      )}
    </>
  );
};
