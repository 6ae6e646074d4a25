import { useState } from 'react';
import { answersByQuestion } from '../../../../../shared/forms/answers-by-question.ts';
import { canonicalJson } from '../../../../../shared/forms/canonical-json.ts';
import { sectionName } from '../../../../../shared/forms/form.ts';
import { gaps } from '../../../../../shared/forms/gaps.ts';
import { call } from '../../../api/call.ts';
import type { Book } from '../../../api/drafts/book.ts';
import { valuesIn } from '../../../api/drafts/values-in.ts';
import { controlId } from '../../../fields/field.ts';
import { QuestionList } from '../../../fields/question-list.tsx';
import { SaveStatus } from '../../../fields/save-status.tsx';
import type { Fault } from '../../../ui/error-summary.tsx';
import { BackLink, Link } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { DraftDocument } from '../draft-document.tsx';
import { InBook } from '../in-book.tsx';
import { ReturnFacts } from '../return-facts.tsx';
import { SignForm } from '../sign-form.tsx';
import type { OpenReturn } from '../with-return.tsx';
import { titleOf } from '../with-return.tsx';

const isTheSame = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

/** The digest of what is on the screen, if the server has just that; undefined when somebody else changed something. */
const digestOnScreen = async ({ agencyId, submissionId }: OpenReturn, book: Book) => {
  const outcome = await call('get-answers', { params: { agencyId, submissionId } });
  if (!outcome.ok) return undefined;
  return isTheSame(answersByQuestion(outcome.data.answers), valuesIn(book)) ? outcome.data.digest : undefined;
};

const All = ({ open, book }: { open: OpenReturn; book: Book }) => {
  const { at, edition, variant, readOnly, view } = open;
  const { state } = view.submission;
  // Every section of the form: what is asked of each is judged on the device as answers change.
  const [sections] = useState(() =>
    edition.sections.filter(({ questions }) =>
      questions.some(({ variants }) => variants.includes(variant.id)),
    ),
  );
  const missing = (): Fault[] => {
    if (book.unsent() > 0)
      return [{ words: 'What you typed last is still being saved. Wait a moment, then send again.' }];
    return gaps({ edition, variant: variant.id, answers: valuesIn(book) }).map(
      ({ question, part, words }) => ({
        words,
        field: controlId(question, part),
      }),
    );
  };
  return (
    <>
      <SaveStatus book={book} />
      {sections.map((section) => (
        <section key={section.id}>
          <h2 className="govuk-heading-m">{sectionName(edition, section)}</h2>
          {section.intro !== undefined && <p className="govuk-body">{section.intro}</p>}
          <QuestionList
            section={section}
            edition={edition}
            variant={variant.id}
            book={book}
            readOnly={readOnly}
          />
        </section>
      ))}
      {state.kind === 'submitted' ? (
        <Notice tone="good" title={`Sent. Receipt ${state.receipt}.`}>
          <Link to={`${at}/versions/${state.version}`}>Read what you sent</Link>
        </Notice>
      ) : (
        <SignForm open={open} missing={missing} digestNow={() => digestOnScreen(open, book)} />
      )}
    </>
  );
};

/** The small variant: everything on one page, filled, checked and sent by one person. */
export const OnePageReturn = ({ open }: { open: OpenReturn }) => (
  <Page
    title={titleOf(open)}
    caption={open.view.submission.agencyName}
    back={<BackLink to={`/agency/${open.agencyId}`}>All returns</BackLink>}
  >
    <ReturnFacts open={open} />
    <p className="govuk-body no-print">
      <Link to={`${open.at}/print`}>Blank form to print</Link>
    </p>
    <InBook open={open}>{(book) => <All open={open} book={book} />}</InBook>
    <DraftDocument agencyId={open.agencyId} submissionId={open.submissionId} />
  </Page>
);
