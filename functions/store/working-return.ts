import type { SentBackNotice, SubmissionView } from '../../shared/contract/reply-shapes.ts';
import type { Answer } from '../../shared/domain/answer.ts';
import { maySee, type Sight } from '../../shared/domain/assignment.ts';
import type { Instant } from '../../shared/domain/day.ts';
import type { Meets, Submission } from '../../shared/domain/submission.ts';
import { type Completeness, isOpen, openSince } from '../../shared/domain/submission-steps.ts';
import type { UnitAnswers } from '../../shared/domain/unit-answers.ts';
import { type AskedUnit, awaited } from '../../shared/domain/unit-return.ts';
import { answersByQuestion } from '../../shared/forms/answers-by-question.ts';
import { asked } from '../../shared/forms/asked.ts';
import { type Edition, type FilledForm, variantOf } from '../../shared/forms/form.ts';
import { freeze, type Snapshot } from '../../shared/forms/freeze.ts';
import { gaps, gapsIn } from '../../shared/forms/gaps.ts';
import { progress, sumOf } from '../../shared/forms/progress.ts';
import type { Beside } from '../../shared/questions/attached.ts';
import { unitAnswersOf } from '../../shared/questions/unit-grades.ts';
import { besideAnswers } from './beside.ts';
import { type Draft, getDraft } from './drafts.ts';
import { editionFor } from './editions.ts';
import { isDoneWith, openGates } from './gates.ts';
import { getSubmission, listAskedFor, type SubmissionRecord } from './submissions.ts';
import { listWhySentBack } from './why-sent-back.ts';

/** A return as its agency works on it: the submission, all that is written, and the form. */
export type WorkingReturn = SubmissionRecord &
  Draft & {
    readonly edition: Edition;
    readonly filled: FilledForm;
    /** Sections that are complete, as somebody declared. */
    readonly declared: readonly string[];
    /** What the units say that have handed in their parts. */
    readonly unitAnswers: readonly UnitAnswers[];
    /** What is attached to its answers, and what its units say. */
    readonly beside: Beside;
    /** Questions whose answer was carried forward from last round. */
    readonly carried: ReadonlySet<string>;
    /** What is asked for: by the return itself, or by the return of the agency whose unit’s part this is. */
    readonly askedFor: readonly Meets[];
    /** Why questions of it are open again; empty unless the return was sent back. */
    readonly whySentBack: readonly SentBackNotice[];
  };

/** Declared by a person; on one page nobody declares, and a section is complete once nothing is missing in it. */
export function declaredIn(
  filled: FilledForm,
  gates: Draft['gates'],
  submission: Pick<Submission, 'open'>,
): readonly string[] {
  if (variantOf(filled.edition, filled.variant).onePage)
    return asked(filled)
      .filter((each) => gapsIn(each, filled).length === 0)
      .map(({ section }) => section.id);
  return gates.filter((gate) => isDeclared(gate, filled, submission)).map(({ section }) => section);
}

/** What was declared before a question of the section was sent back is to be declared anew. */
function isDeclared(
  { section, complete }: Draft['gates'][number],
  { edition }: FilledForm,
  submission: Pick<Submission, 'open'>,
): boolean {
  const questions = edition.sections.find(({ id }) => id === section)?.questions ?? [];
  const since = openSince(
    submission,
    questions.map(({ id }) => id),
  );
  return complete !== null && (since === undefined || complete.at > since);
}

/** The questions whose answers, as they stand, were carried forward from last round; and those that nobody confirmed. */
function carriedIn(answers: readonly Answer[]) {
  const carried = answers.filter((each) => each.carried !== undefined && each.value !== null);
  const unconfirmed = carried.filter((each) => each.carried?.confirmed === null);
  const questionsOf = (these: readonly Answer[]): ReadonlySet<string> =>
    new Set(these.map(({ question }) => question));
  return { carried: questionsOf(carried), unconfirmed: questionsOf(unconfirmed) };
}

export function filledIn(
  edition: Edition,
  submission: Pick<Submission, 'variant' | 'open'>,
  draft: Draft,
  beside?: Beside,
) {
  const { unconfirmed, carried } = carriedIn(draft.answers);
  const answers = answersByQuestion(draft.answers);
  const { variant } = submission;
  const filled: FilledForm = { edition, variant, answers, unconfirmed, ...(beside ? { beside } : {}) };
  return { filled, carried, declared: declaredIn(filled, draft.gates, submission) };
}

/** The grades and notes of the units that have handed in; their parts cannot change until they are given back. */
const readUnits = (units: readonly AskedUnit[]): Promise<UnitAnswers[]> =>
  Promise.all(
    units
      .filter(({ standing }) => standing === 'handed-in')
      .map(async ({ unit, submissionId }) =>
        unitAnswersOf(unit, answersByQuestion((await getDraft(submissionId)).answers)),
      ),
  );

/**
 * An agency’s own return as it stands; another agency’s is not found. Two queries, one more for each unit that has
 * handed in, and for the part of a unit one more. Gates that an attempt to submit left closed are opened again.
 */
export async function getWorkingReturn(
  { agencyId, submissionId }: { readonly agencyId: string; readonly submissionId: string },
  at: Instant,
): Promise<WorkingReturn> {
  const [record, draft] = await Promise.all([getSubmission(agencyId, submissionId), getDraft(submissionId)]);
  const { submission } = record;
  const [edition, unitAnswers, askedFor, attached, whySentBack] = await Promise.all([
    editionFor(submission.edition),
    readUnits(record.units),
    listAskedFor(record),
    besideAnswers(agencyId, draft.answers),
    listWhySentBack(record),
  ]);
  const beside: Beside = { ...attached, units: unitAnswers };

  const left =
    submission.state.kind === 'submitted'
      ? []
      : draft.gates.filter((gate) => isDoneWith(gate, record.versions, at));
  if (left.length > 0) await openGates(submissionId, left);
  const filled = filledIn(edition, submission, draft, beside);
  return { ...record, ...draft, edition, unitAnswers, beside, askedFor, whySentBack, ...filled };
}

/** The part of a unit that its agency’s lead gave back: no other reasons are given on its way. */
const isGivenBack = ({ submission, reasons }: WorkingReturn): boolean =>
  submission.unitOf !== undefined && submission.state.kind === 'draft' && reasons.length > 0;

/** How far the return is, section by section, as the agency’s pages show it: as much of it as the reader sees. */
export function viewOf(now: WorkingReturn, sight: Sight = 'all'): SubmissionView {
  const { submission, askedFor, gates, filled, declared, units, whySentBack } = now;
  const counted = progress(filled, declared);
  const sections = counted.sections.filter(({ section }) => maySee(sight, section));
  return {
    submission,
    meets: [...askedFor],
    progress: sight === 'all' ? counted.whole : sumOf(sections),
    sections: sections.map(({ section, asked, answered, valid }) => ({
      section,
      asked,
      answered,
      valid,
      complete: declared.includes(section)
        ? (gates.find((gate) => gate.section === section)?.complete ?? null)
        : null,
    })),
    ...(units.length === 0
      ? {}
      : { units: units.map(({ unit, submissionId, standing }) => ({ unit, submissionId, standing })) }),
    ...(isGivenBack(now) ? { givenBackFor: now.reasons.at(-1)?.text ?? '' } : {}),
    ...(sight === 'all' ? {} : { partly: true as const }),
    ...(whySentBack.length === 0 ? {} : { sentBack: [...whySentBack] }),
  };
}

/** The agency, and whose part of its return it is, if it is one. */
const nameOf = ({ agencyName, unit }: Submission): string =>
  unit === undefined ? agencyName : `${agencyName}: ${unit.name}`;

/** The return in words, as it would be signed now. */
export const snapshotOf = ({ submission, edition, filled, carried, declared }: WorkingReturn): Snapshot =>
  freeze({
    ...filled,
    carried,
    edition,
    editionHash: submission.edition,
    agency: { id: submission.agencyId, name: nameOf(submission) },
    declaredComplete: declared,
  });

/** What still stands between the return and its signing. */
export const completenessOf = ({ submission, filled, declared, units }: WorkingReturn): Completeness => ({
  gaps: gaps(filled).filter(({ question }) => isOpen(submission, question)).length,
  undeclaredSections: asked(filled).filter(({ section }) => !declared.includes(section.id)).length,
  unitsAwaited: awaited(units),
});
