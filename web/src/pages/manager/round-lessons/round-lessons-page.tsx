import { useParams } from 'react-router';
import type { Lessons } from '../../../../../shared/domain/lessons.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { Asked, Empty } from '../../../ui/asked.tsx';
import { Button, Buttons, PrintButton } from '../../../ui/button.tsx';
import { download } from '../../../ui/download.ts';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { HoursTold } from './hours-told.tsx';
import { lessonsCsv } from './lessons-csv.ts';

type Said = 'hard' | 'improve';

const Texts = ({ title, lessons, said }: { title: string; lessons: readonly Lessons[]; said: Said }) => {
  const told = lessons.filter((each) => each[said] !== null);
  return (
    <section>
      <h2 className="govuk-heading-m">
        {title} ({told.length})
      </h2>
      {told.length === 0 ? (
        <p className="govuk-body">Nothing was told.</p>
      ) : (
        <dl className="govuk-summary-list">
          {told.map((each) => (
            <div
              className="govuk-summary-list__row govuk-summary-list__row--no-actions"
              key={each.submissionId}
            >
              <dt className="govuk-summary-list__key">{each.agencyName}</dt>
              <dd className="govuk-summary-list__value frozen__text">{each[said]}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
};

/** What agencies learnt from a round, together: for the manager to make the next one easier. */
export function RoundLessonsPage() {
  const { boardId = '', roundId = '' } = useParams();
  const asked = useAsk('list-lessons', { params: { boardId, roundId } });
  const title = asked.state === 'ready' ? asked.data.title : undefined;
  return (
    <Page
      title="Lessons learned"
      caption={title}
      back={<BackLink to={`/board/${boardId}/rounds/${roundId}`}>The round</BackLink>}
      wide
    >
      <Asked of={asked} what="Loading what agencies told">
        {({ lessons }) =>
          lessons.length === 0 ? (
            <Empty title="No agency has told anything yet">
              <p className="govuk-body">
                Each agency is asked once its return is sent: the hours, what was hard, what should be better.
              </p>
            </Empty>
          ) : (
            <>
              <p className="govuk-body">
                Told by {lessons.length === 1 ? 'one agency' : `${lessons.length} agencies`}, after their
                return was sent. All of it is optional.
              </p>
              <HoursTold lessons={lessons} />
              <Texts title="What was hard" lessons={lessons} said="hard" />
              <Texts title="What should be better" lessons={lessons} said="improve" />
              <Buttons>
                <PrintButton />
                <Button
                  tone="secondary"
                  onClick={() => download(`${roundId}-lessons.csv`, 'text/csv', lessonsCsv(lessons))}
                >
                  Download (CSV)
                </Button>
              </Buttons>
            </>
          )
        }
      </Asked>
    </Page>
  );
}
