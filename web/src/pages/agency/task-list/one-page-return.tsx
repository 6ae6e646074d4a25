import { useState, useSyncExternalStore } from 'react';
import { isOpen } from '../../../../../shared/domain/submission-steps.ts';
import { sectionName } from '../../../../../shared/forms/form.ts';
import { gaps } from '../../../../../shared/forms/gaps.ts';
import type { Book } from '../../../api/drafts/book.ts';
import { controlId } from '../../../fields/field.ts';
import { QuestionList } from '../../../fields/question-list.tsx';
import { SaveStatus } from '../../../fields/save-status.tsx';
import { ArrivalNotice } from '../../../ui/arrival-notice.tsx';
import type { Fault } from '../../../ui/error-summary.tsx';
import { BackLink, Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { CarryPanel } from '../carry-panel.tsx';
import { DraftDocument } from '../draft-document.tsx';
import { filledOnScreen } from '../filled-on-screen.ts';
import { InBook } from '../in-book.tsx';
import { BesideLastRound } from '../last-round.tsx';
import { ReadyStep } from '../ready-step.tsx';
import { ReturnFacts } from '../return-facts.tsx';
import { SignForm } from '../sign-form.tsx';
import type { OpenReturn } from '../with-return.tsx';
import { titleOf } from '../with-return.tsx';
import { AnswerWithLink } from './answer-with-link.tsx';
import { digestOnScreen } from './digest-on-screen.ts';

const isSent = ({ view }: OpenReturn): boolean => view.submission.state.kind === 'submitted';
/** Sent, or withdrawn by the board: there is nothing left to sign. */
const isOver = (open: OpenReturn): boolean => isSent(open) || open.view.submission.state.kind === 'withdrawn';

const All = ({ open, book }: { open: OpenReturn; book: Book }) => {
  const { edition, variant, readOnly } = open;
  // Every section of the form: what is asked of each is judged on the device as answers change.
  const [sections] = useState(() =>
    edition.sections.filter(({ questions }) =>
      questions.some(({ variants }) => variants.includes(variant.id)),
    ),
  );
  const complete = useSyncExternalStore(book.subscribe, () => gaps(filledOnScreen(open, book)).length === 0);
  const missing = (): Fault[] =>
    gaps(filledOnScreen(open, book))
      .filter(({ question }) => isOpen(open.view.submission, question))
      .map(({ question, part, words }) => ({
        words,
        field: controlId(question, part),
      }));
  return (
    <BesideLastRound open={open} book={book}>
      <SaveStatus book={book} readOnly={readOnly} />
      {sections.map((section) => (
        <section key={section.id}>
          <h2 className="govuk-heading-m">{sectionName(edition, section)}</h2>
          {section.intro !== undefined && <p className="govuk-body">{section.intro}</p>}
          <CarryPanel open={open} book={book} section={section} />
          <QuestionList
            section={section}
            edition={edition}
            variant={variant.id}
            book={book}
            readOnly={readOnly}
            open={open.view.submission.open}
          />
        </section>
      ))}
      {!isOver(open) && edition.signedBy !== undefined && <ReadyStep open={open} complete={complete} />}
      {!isOver(open) && (
        <SignForm open={open} missing={missing} digestNow={() => digestOnScreen(open, book)} />
      )}
    </BesideLastRound>
  );
};

/** The small variant: everything on one page, filled, checked and sent by one person. */
export const OnePageReturn = ({ open }: { open: OpenReturn }) => (
  <Page
    title={titleOf(open)}
    caption={open.view.submission.agencyName}
    back={<BackLink to={`/agency/${open.agencyId}`}>All returns</BackLink>}
  >
    <ArrivalNotice />
    <ReturnFacts open={open} />
    <AnswerWithLink open={open} />
    <p className="govuk-body no-print">
      <Link to={`${open.at}/check`}>Check your answers</Link> ·{' '}
      <Link to={`${open.at}/print`}>Blank form to print</Link>
      {' · '}
      <Link to={`${open.at}/excel`}>Fill it in with Excel</Link>
    </p>
    <InBook open={open}>{(book) => <All open={open} book={book} />}</InBook>
    {!isSent(open) && <DraftDocument agencyId={open.agencyId} submissionId={open.submissionId} />}
  </Page>
);
