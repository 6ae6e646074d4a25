import { sectionName } from '../../../../../shared/forms/form.ts';
import type { Question } from '../../../../../shared/questions/all-kinds.ts';
import { noPersonalDetails } from '../../../../../shared/questions/personal-data.ts';
import { Buttons, PrintButton } from '../../../ui/button.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { ReturnFacts } from '../return-facts.tsx';
import { type OpenReturn, titleOf, WithReturn } from '../with-return.tsx';
import { BlankAnswer } from './blank-answer.tsx';
import { onlyWhere } from './only-where.ts';

const isNumbered = ({ shortLabel }: Question): boolean => /^\d/.test(shortLabel);

const Blank = ({ open }: { open: OpenReturn }) => {
  const { at, edition, variant, view } = open;
  const sections = edition.sections
    .map((section) => ({
      section,
      questions: section.questions.filter(({ variants }) => variants.includes(variant.id)),
    }))
    .filter(({ questions }) => questions.length > 0);
  return (
    <Page
      title={`Blank form: ${titleOf(open)}`}
      caption={view.submission.agencyName}
      back={<BackLink to={at}>Back to the return</BackLink>}
    >
      <Buttons>
        <PrintButton>Print the blank form</PrintButton>
      </Buttons>
      <ReturnFacts open={open} />
      <p className="govuk-body">{noPersonalDetails}</p>
      {sections.map(({ section, questions }) => (
        <section className="blank-section" key={section.id}>
          <h2 className="govuk-heading-m">{sectionName(edition, section)}</h2>
          {section.intro !== undefined && <p className="govuk-body">{section.intro}</p>}
          {questions.map((question) => (
            <div className="blank-question" key={question.id}>
              <h3 className="govuk-heading-s">
                {isNumbered(question) && `${question.shortLabel} `}
                {question.label}
                {question.critical === true && ' (critical)'}
              </h3>
              {onlyWhere(question.askWhen, edition) !== undefined && (
                <p className="govuk-body">{onlyWhere(question.askWhen, edition)}</p>
              )}
              {question.hint !== undefined && <p className="govuk-hint">{question.hint}</p>}
              <BlankAnswer question={question} edition={edition} />
            </div>
          ))}
        </section>
      ))}
      <h2 className="govuk-heading-m">Declaration</h2>
      <p className="govuk-body">{edition.declaration}</p>
      <p className="blank-line">Signed, role, day</p>
    </Page>
  );
};

/** The form without answers, as this agency is asked it: for a meeting, or to fill by hand first. */
export const PrintPage = () => <WithReturn>{(open) => <Blank open={open} />}</WithReturn>;
