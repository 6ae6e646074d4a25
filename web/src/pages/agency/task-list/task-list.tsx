import type { SectionProgress } from '../../../../../shared/contract/reply-shapes.ts';
import { instantInWords } from '../../../../../shared/domain/day-in-words.ts';
import { sectionName } from '../../../../../shared/forms/form.ts';
import { ArrivalNotice } from '../../../ui/arrival-notice.tsx';
import { BackLink, Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { RouterLink } from '../../../ui/router-link.tsx';
import { DraftDocument } from '../draft-document.tsx';
import { progressInWords } from '../due-in-words.ts';
import { ReturnFacts } from '../return-facts.tsx';
import { askedSections } from '../section-words.ts';
import { type OpenReturn, titleOf } from '../with-return.tsx';
import { SignOffTask } from './sign-off-task.tsx';

const statusOf = (progress: SectionProgress | undefined): { words: string; quiet: boolean } => {
  if (progress === undefined || progress.answered === 0) return { words: 'Not started', quiet: false };
  if (progress.complete !== null) return { words: 'Complete', quiet: true };
  if (progress.valid === progress.asked) return { words: 'Answered; not declared complete', quiet: false };
  return { words: `${progress.answered} of ${progress.asked} answered`, quiet: false };
};

const Task = ({
  to,
  title,
  progress,
}: {
  to: string;
  title: string;
  progress: SectionProgress | undefined;
}) => {
  const { words, quiet } = statusOf(progress);
  const id = `status-of-${progress?.section ?? title}`;
  return (
    <li className="govuk-task-list__item govuk-task-list__item--with-link">
      <div className="govuk-task-list__name-and-hint">
        <RouterLink className="govuk-link govuk-task-list__link" to={to} aria-describedby={id}>
          {title}
        </RouterLink>
        {progress?.complete && (
          <div className="govuk-task-list__hint">
            {progress.complete.by}, {instantInWords(progress.complete.at)}
          </div>
        )}
      </div>
      <div className="govuk-task-list__status" id={id}>
        {quiet ? words : <span className="task-status">{words}</span>}
      </div>
    </li>
  );
};

/** The sections of a return as tasks, what helps beside them, and the sign-off with what it still wants. */
export const TaskList = ({ open }: { open: OpenReturn }) => {
  const { at, agencyId, submissionId, view } = open;
  const sent = view.submission.state.kind === 'submitted';
  return (
    <Page
      title={titleOf(open)}
      caption={view.submission.agencyName}
      back={<BackLink to={`/agency/${agencyId}`}>All returns</BackLink>}
    >
      <ArrivalNotice />
      <ReturnFacts open={open} />
      <p className="govuk-body figures">{progressInWords(view.progress)}</p>
      <ProgressBar done={view.progress.answered} of={view.progress.asked} />
      <h2 className="govuk-heading-m">Sections</h2>
      <ul className="govuk-task-list">
        {askedSections(open).map((section) => (
          <Task
            key={section.id}
            to={`${at}/sections/${section.id}`}
            title={sectionName(open.edition, section)}
            progress={view.sections.find((each) => each.section === section.id)}
          />
        ))}
      </ul>
      <SignOffTask open={open} />
      <h2 className="govuk-heading-m">For your own meetings</h2>
      <ul className="govuk-list">
        <li>
          <Link to={`${at}/check`}>Check your answers</Link>
        </li>
        <li>
          <Link to={`${at}/print`}>Blank form to print</Link>
        </li>
        <li>
          <Link to={`/agency/${agencyId}/colleagues`}>Who works on this return</Link>
        </li>
      </ul>
      {!sent && <DraftDocument agencyId={agencyId} submissionId={submissionId} />}
    </Page>
  );
};
