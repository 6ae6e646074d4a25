import type { RoundDraft } from '../../../../../shared/contract/manager-routes.ts';
import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import { Link } from '../../../ui/link.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import type { Askable } from './round-form.ts';

const change = (step: string, what: string) => (
  <Link quiet to={`?step=${step}`}>
    Change<span className="govuk-visually-hidden"> {what}</span>
  </Link>
);

/** The round as it will be opened, each line with the way back to it. */
export const RoundInWords = ({ draft, askable }: { draft: RoundDraft; askable: Askable }) => {
  const { form, title, opens, due, feedbackDue, agencies } = draft;
  return (
    <SummaryList
      lines={[
        {
          key: 'Return',
          value: askable.forms.find(({ id }) => id === form)?.title ?? form,
          action: change('round', 'the return'),
        },
        { key: 'Title', value: title, action: change('round', 'the title') },
        { key: 'Opens', value: dayInWords(opens), action: change('round', 'the opening day') },
        {
          key: 'Due',
          value: due === null ? 'To be confirmed; no reminders until then' : dayInWords(due),
          action: change('round', 'the due day'),
        },
        {
          key: 'Feedback',
          value: feedbackDue === null ? 'No day promised' : `By ${dayInWords(feedbackDue)}`,
          action: change('round', 'the day for feedback'),
        },
        { key: 'Agencies', value: `${agencies.length} asked`, action: change('agencies', 'the agencies') },
      ]}
    />
  );
};
