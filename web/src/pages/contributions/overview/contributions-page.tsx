import { useParams } from 'react-router';
import { flagWords } from '../../../../../shared/domain/contributions/flags.ts';
import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import { todayInLondon } from '../../../api/today.ts';
import { Empty } from '../../../ui/asked.tsx';
import { Details } from '../../../ui/details.tsx';
import { AgreementLines } from '../agreement-lines.tsx';
import { PapersNotice } from '../papers-notice.tsx';
import { type Shown, WithContributions } from '../with-contributions.tsx';
import { ContributionsTable } from './contributions-table.tsx';
import { Facts } from './facts.tsx';
import { HelpTable } from './help-table.tsx';
import { ToDo } from './to-do.tsx';

/** What partners contribute in a round: for the manager, the chair and the Executive. */
export function ContributionsPage() {
  const { boardId = '', roundId = '' } = useParams();
  return (
    <WithContributions
      title="Contributions"
      back={{ to: `/board/${boardId}/rounds/${roundId}`, words: 'The round' }}
      wide
    >
      {(shown) => <Overview {...shown} />}
    </WithContributions>
  );
}

function Overview(shown: Shown) {
  const { found, here } = shown;
  const today = todayInLondon();
  if (found.contributions.length === 0)
    return (
      <Empty title="No agency is asked in this round">
        <p className="govuk-body">
          Once agencies are asked, you see here what each pledges, agrees to and pays.
        </p>
      </Empty>
    );
  return (
    <>
      <p className="govuk-body">
        For the manager, the chair and the Executive. Members see what is agreed, and each agency its own
        line. As it stands on {dayInWords(today)}.
      </p>
      <PapersNotice papers={found.papers} />
      {found.papers === null && <Facts found={found} />}
      <ContributionsTable found={found} today={today} here={here} />
      <Details summary="What stands out, and by which rules">
        <dl className="govuk-body">
          {Object.values(flagWords).map(({ words, rule }) => (
            <div key={words}>
              <dt>
                <strong>{words}</strong>
              </dt>
              <dd>{rule}</dd>
            </div>
          ))}
        </dl>
      </Details>
      <HelpTable contributions={found.contributions} />
      <AgreementLines agreement={found.agreement} />
      <ToDo {...shown} today={today} />
    </>
  );
}
