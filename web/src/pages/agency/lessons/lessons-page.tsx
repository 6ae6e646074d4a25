import { useParams } from 'react-router';
import { instantInWords } from '../../../../../shared/domain/day-in-words.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { Empty } from '../../../ui/asked.tsx';
import { AskedPage } from '../../../ui/asked-page.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { LessonsForm } from './lessons-form.tsx';

/** What the return cost, what was hard and what should be better: told by the agency once it is sent, if it likes. */
export const LessonsPage = () => {
  const { agencyId = '', submissionId = '' } = useParams();
  const asked = useAsk('get-lessons', { params: { agencyId, submissionId } });
  return (
    <AskedPage of={asked} what="Loading what was told">
      {({ title, sent, lessons }) => (
        <Page
          title="What did you learn from this return?"
          caption={title}
          back={<BackLink to={`/agency/${agencyId}/returns/${submissionId}`}>The return</BackLink>}
        >
          {sent ? (
            <>
              <p className="govuk-body">
                Three questions, two minutes, all optional. Those who work for the board read them; they
                change nothing about your return.
              </p>
              {lessons !== null && (
                <p className="govuk-body">
                  Told by {lessons.by.name}, {instantInWords(lessons.at)}. You can change it.
                </p>
              )}
              <LessonsForm agencyId={agencyId} submissionId={submissionId} lessons={lessons} />
            </>
          ) : (
            <Empty title="This return has not been sent yet. Come back once it is." />
          )}
        </Page>
      )}
    </AskedPage>
  );
};
