import { lazy, Suspense } from 'react';
import { sectionName } from '../../../../../shared/forms/form.ts';
import { useAgencyRoles } from '../../../api/me.tsx';
import { useAsk } from '../../../api/use-ask.ts';
import { ArrivalNotice } from '../../../ui/arrival-notice.tsx';
import { Details } from '../../../ui/details.tsx';
import { BackLink, Link } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { DraftDocument } from '../draft-document.tsx';
import { progressInWords } from '../due-in-words.ts';
import { ReturnFacts } from '../return-facts.tsx';
import { askedSections } from '../section-words.ts';
import { leads, type OpenReturn, titleOf, whoseOf } from '../with-return.tsx';
import { AnswerWithLink } from './answer-with-link.tsx';
import { HandInTask } from './hand-in-task.tsx';
import { SignOffTask } from './sign-off-task.tsx';
import { Task } from './task.tsx';
import { UnitsLine } from './units-line.tsx';
import { waitingFor, whoHas } from './who-has-it.ts';

const AssignSections = lazy(async () => ({
  default: (await import('./assign-sections.tsx')).AssignSections,
}));

/** The sections of a return as tasks, what helps beside them, and the sign-off with what it still wants. */
export const TaskList = ({ open }: { open: OpenReturn }) => {
  const { at, agencyId, submissionId, view } = open;
  const worksForWhole = useAgencyRoles(agencyId).length > 0;
  const { kind } = view.submission.state;
  const isPart = view.submission.unit !== undefined;
  const isOut = kind === 'submitted' || kind === 'handed-in' || kind === 'withdrawn';
  const asked = useAsk('list-assignments', { params: { agencyId, submissionId } });
  const who = asked.state === 'ready' ? asked.data : { assigned: [], people: [] };
  const sections = askedSections(open);
  const waiting = waitingFor(open, sections, who);
  return (
    <Page
      title={titleOf(open)}
      caption={whoseOf(open)}
      back={<BackLink to={`/agency/${agencyId}`}>All returns</BackLink>}
    >
      <ArrivalNotice />
      <ReturnFacts open={open} />
      <AnswerWithLink open={open} />
      <p className="govuk-body figures">{progressInWords(view.progress)}</p>
      <ProgressBar done={view.progress.answered} of={view.progress.asked} />
      {waiting.length > 0 && !isOut && <p className="govuk-body">Waiting for: {waiting.join(' · ')}</p>}
      {view.partly && (
        <p className="govuk-body">
          {sections.length === 0
            ? 'No section of this return was given to you. Ask the lead of your agency.'
            : 'You see the sections that were given to you.'}
        </p>
      )}
      {view.givenBackFor !== undefined && (
        <Notice tone="warning" title="Given back to your unit">
          <p className="govuk-body">{view.givenBackFor}</p>
        </Notice>
      )}
      <UnitsLine open={open} />
      <h2 className="govuk-heading-m">Sections</h2>
      <ul className="govuk-task-list">
        {sections.map((section) => (
          <Task
            key={section.id}
            to={`${at}/sections/${section.id}`}
            title={sectionName(open.edition, section)}
            progress={view.sections.find((each) => each.section === section.id)}
            names={whoHas(who, section.id)}
          />
        ))}
      </ul>
      {leads(open) && !isOut && asked.state === 'ready' && (
        <Details summary="Share out the sections">
          <Suspense>
            <AssignSections open={open} sections={sections} who={who} onChange={(data) => asked.put(data)} />
          </Suspense>
        </Details>
      )}
      {isPart ? <HandInTask open={open} /> : view.partly !== true && <SignOffTask open={open} />}
      <h2 className="govuk-heading-m">For your own meetings</h2>
      <ul className="govuk-list">
        <li>
          <Link to={`${at}/check`}>Check your answers</Link>
        </li>
        <li>
          <Link to={`${at}/excel`}>Fill it in with Excel</Link>
        </li>
        <li>
          <Link to={`${at}/print`}>Blank form to print</Link>
        </li>
        {worksForWhole && (
          <li>
            <Link to={`/agency/${agencyId}/colleagues`}>Who works on this return</Link>
          </li>
        )}
      </ul>
      {kind !== 'submitted' && view.partly !== true && (
        <DraftDocument agencyId={agencyId} submissionId={submissionId} />
      )}
    </Page>
  );
};
