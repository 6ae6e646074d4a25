import { useParams } from 'react-router';
import { sectionName } from '../../../../../shared/forms/form.ts';
import type { Book } from '../../../api/drafts/book.ts';
import { QuestionList } from '../../../fields/question-list.tsx';
import { SaveStatus } from '../../../fields/save-status.tsx';
import { Empty } from '../../../ui/asked.tsx';
import { BackLink, Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { CarryPanel } from '../carry-panel.tsx';
import { InBook } from '../in-book.tsx';
import { BesideLastRound } from '../last-round.tsx';
import { askedSections } from '../section-words.ts';
import { SentBackNotice } from '../sent-back-notice.tsx';
import { type OpenReturn, titleOf, WithReturn } from '../with-return.tsx';
import { Declaration } from './declaration.tsx';
import { SectionNav } from './section-nav.tsx';

const Filler = ({ open, book }: { open: OpenReturn; book: Book }) => {
  const { section: wanted } = useParams();
  const { at, edition, variant, readOnly } = open;
  const sections = askedSections(open);
  const section = sections.find(({ id }) => id === wanted);
  const back = <BackLink to={at}>Task list</BackLink>;
  if (section === undefined)
    return (
      <Page title="This section is not asked of you" back={back}>
        <Empty title="The form has it for others only, or your answers have made it unnecessary." />
      </Page>
    );
  const next = sections[sections.indexOf(section) + 1];
  return (
    <div className="with-side">
      <SectionNav open={open} sections={sections} current={section.id} />
      <Page title={sectionName(open.edition, section)} caption={titleOf(open)} back={back}>
        <SaveStatus book={book} readOnly={readOnly} />
        {section.intro !== undefined && <p className="govuk-body">{section.intro}</p>}
        <SentBackNotice open={open} section={section.id} />
        <BesideLastRound open={open} book={book}>
          <CarryPanel key={`${section.id} carried`} open={open} book={book} section={section} />
          <QuestionList
            key={section.id}
            section={section}
            edition={edition}
            variant={variant.id}
            book={book}
            readOnly={readOnly}
            open={open.view.submission.open}
          />
        </BesideLastRound>
        <p className="govuk-body-s no-print">
          <Link to={`${at}/hide`} quiet>
            Something here should not be seen
          </Link>
        </p>
        <Declaration key={`${section.id} declared`} open={open} book={book} section={section} next={next} />
      </Page>
    </div>
  );
};

/** One section of a return, filled: the one filler of every form. */
export const SectionPage = () => (
  <WithReturn>
    {(open) => <InBook open={open}>{(book) => <Filler open={open} book={book} />}</InBook>}
  </WithReturn>
);
