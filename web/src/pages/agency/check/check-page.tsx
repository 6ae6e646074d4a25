import { isOpen } from '../../../../../shared/domain/submission-steps.ts';
import { warnings } from '../../../../../shared/forms/checks.ts';
import { expiredEvidence } from '../../../../../shared/forms/expired-evidence.ts';
import { sectionName } from '../../../../../shared/forms/form.ts';
import { gaps } from '../../../../../shared/forms/gaps.ts';
import { inWords } from '../../../../../shared/forms/in-words.ts';
import { todayInLondon } from '../../../api/today.ts';
import { Buttons, PrintButton } from '../../../ui/button.tsx';
import { BackLink, Link } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { DraftDocument } from '../draft-document.tsx';
import { GapList } from '../gap-list.tsx';
import { ReadyStep } from '../ready-step.tsx';
import { filledForm, seesSection } from '../section-words.ts';
import { UnsentNotice } from '../unsent-notice.tsx';
import { type OpenReturn, titleOf, WithReturn } from '../with-return.tsx';
import { SectionAnswers } from './section-answers.tsx';
import { WarningList } from './warning-list.tsx';

const Check = ({ open }: { open: OpenReturn }) => {
  const { at, agencyId, submissionId, view, edition, variant } = open;
  const form = filledForm(open);
  const sees = seesSection(open);
  const missing = gaps(form).filter(
    ({ section, question }) => sees(section) && isOpen(view.submission, question),
  );
  // Evidence is judged by today only while the return can still be mended.
  const expired = view.submission.state.kind === 'submitted' ? [] : expiredEvidence(form, todayInLondon());
  const again = [...warnings(form), ...expired].filter(({ section }) => sees(section));
  const sections = inWords(form).filter(({ section }) => sees(section.id));
  const awaited = (view.units ?? []).filter(({ standing }) => standing === 'asked');
  // On one page nobody declares a section: what is complete shows itself.
  const undeclared = (variant.onePage ? [] : sections)
    .map(({ section }) => section)
    .filter(({ id }) => view.sections.find((each) => each.section === id)?.complete === null)
    .map((section) => ({ id: section.id, name: sectionName(edition, section) }));
  const addressOf = (section: string, control?: string) =>
    `${variant.onePage ? at : `${at}/sections/${section}`}${control === undefined ? '' : `#${control}`}`;
  return (
    <Page
      title="Check your answers"
      caption={titleOf(open)}
      back={<BackLink to={at}>{variant.onePage ? 'Back to the return' : 'Task list'}</BackLink>}
    >
      <UnsentNotice onSent={open.again} />
      {view.submission.state.kind === 'draft' && (
        <GapList gaps={missing} undeclared={undeclared} addressOf={addressOf} />
      )}
      <WarningList warnings={again} addressOf={addressOf} />
      {view.submission.state.kind === 'draft' && awaited.length > 0 && (
        <Notice tone="warning" title={`Waiting for ${awaited.map(({ unit }) => unit.name).join(', ')}`}>
          <p className="govuk-body">
            <Link to={`${at}/units`}>See how far your units are</Link>
          </p>
        </Notice>
      )}
      {sections.map((section) => (
        <SectionAnswers
          key={section.section.id}
          answered={section}
          edition={edition}
          gaps={missing}
          warnings={again}
          addressOf={open.readOnly ? undefined : addressOf}
          isOpen={(question) => isOpen(view.submission, question)}
        />
      ))}
      {view.submission.unit === undefined && view.partly !== true && (
        <ReadyStep open={open} complete={missing.length + undeclared.length + awaited.length === 0} />
      )}
      <Buttons>
        <PrintButton />
      </Buttons>
      {view.partly !== true && <DraftDocument agencyId={agencyId} submissionId={submissionId} />}
    </Page>
  );
};

/** Check your answers: all of them in words, each gap leading to its question; then “ready for sign-off”. */
export const CheckPage = () => <WithReturn>{(open) => <Check open={open} />}</WithReturn>;
