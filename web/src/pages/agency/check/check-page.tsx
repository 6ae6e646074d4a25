import { sectionName } from '../../../../../shared/forms/form.ts';
import { gaps } from '../../../../../shared/forms/gaps.ts';
import { inWords } from '../../../../../shared/forms/in-words.ts';
import { Buttons, PrintButton } from '../../../ui/button.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { DraftDocument } from '../draft-document.tsx';
import { GapList } from '../gap-list.tsx';
import { filledForm } from '../section-words.ts';
import { UnsentNotice } from '../unsent-notice.tsx';
import { type OpenReturn, titleOf, WithReturn } from '../with-return.tsx';
import { ReadyStep } from './ready-step.tsx';
import { SectionAnswers } from './section-answers.tsx';

const Check = ({ open }: { open: OpenReturn }) => {
  const { at, agencyId, submissionId, view, edition } = open;
  const form = filledForm(open);
  const missing = gaps(form);
  const sections = inWords(form);
  const undeclared = sections
    .map(({ section }) => section)
    .filter(({ id }) => view.sections.find((each) => each.section === id)?.complete === null)
    .map((section) => ({ id: section.id, name: sectionName(edition, section) }));
  const addressOf = (section: string, control?: string) =>
    `${at}/sections/${section}${control === undefined ? '' : `#${control}`}`;
  return (
    <Page title="Check your answers" caption={titleOf(open)} back={<BackLink to={at}>Task list</BackLink>}>
      <UnsentNotice onSent={open.again} />
      {view.submission.state.kind === 'draft' && (
        <GapList gaps={missing} undeclared={undeclared} addressOf={addressOf} />
      )}
      {sections.map((section) => (
        <SectionAnswers
          key={section.section.id}
          answered={section}
          edition={edition}
          gaps={missing}
          addressOf={open.readOnly ? undefined : addressOf}
        />
      ))}
      <ReadyStep open={open} complete={missing.length === 0 && undeclared.length === 0} />
      <Buttons>
        <PrintButton />
      </Buttons>
      <DraftDocument agencyId={agencyId} submissionId={submissionId} />
    </Page>
  );
};

/** Check your answers: all of them in words, each gap leading to its question; then “ready for sign-off”. */
export const CheckPage = () => <WithReturn>{(open) => <Check open={open} />}</WithReturn>;
