import { expect, test } from 'vitest';
import { addDays, dayInLondon } from '../shared/domain/calendar.ts';
import { complianceOf } from '../shared/domain/compliance.ts';
import { dayInWords } from '../shared/domain/day-in-words.ts';
import type { Obligation } from '../shared/domain/obligation.ts';
import { applyToObligation, foldObligation } from '../shared/domain/obligation-fold.ts';
import { extend, receive } from '../shared/domain/obligation-steps.ts';
import { dueStep, recipients } from '../shared/domain/reminder-plan.ts';
import { allReminderRules } from '../shared/domain/reminder-rules/all-rules.ts';
import { checkDates } from '../shared/domain/round.ts';
import { daysLate, stateOfReturn } from '../shared/domain/state-of-return.ts';
import { applyToSubmission, foldSubmission } from '../shared/domain/submission-fold.ts';
import { declareReady, decline, start, submit } from '../shared/domain/submission-steps.ts';
import type { Verdict } from '../shared/domain/verdict.ts';
import { asked } from '../shared/forms/asked.ts';
import { canonicalJson } from '../shared/forms/canonical-json.ts';
import type { FilledForm } from '../shared/forms/form.ts';
import { freeze } from '../shared/forms/freeze.ts';
import { gaps } from '../shared/forms/gaps.ts';
import { progress } from '../shared/forms/progress.ts';
import { rolledUpSections } from '../shared/forms/roll-up.ts';
import { section11 } from '../shared/forms/section-11.ts';
import type { AnswersByQuestion } from '../shared/questions/answer.ts';
import { anObligation } from './builders/an-obligation.ts';

/*
 * One round, from opening to the board's line, in pure calls: no database, no browser, no clock.
 * Read this first. Everything else carries these rules to people.
 */

const value = <T>(verdict: Verdict<T>): T => {
  if (!verdict.ok) throw new Error(verdict.because);
  return verdict.value;
};

const opens = '2026-11-02';
const due = '2027-01-29';
const at = (day: string) => `${day}T10:00:00.000Z`;

/** A small charity answers everything that its variant asks: all met, but for one criterion partly. */
function answersOf(variant: string): AnswersByQuestion {
  const questions = asked({ edition: section11, variant, answers: {} }).flatMap(
    (section) => section.questions,
  );
  return Object.fromEntries(
    questions.map((question) =>
      question.kind === 'grade'
        ? [
            question.id,
            question.id === '5.1'
              ? { grade: 'partly-met', response: 'in-plan', plan: 'Workforce plan 2027, aim 3' }
              : { grade: 'met', note: 'In our policy of May.' },
          ]
        : [question.id, { answer: 'Children told us, and we changed the welcome evening.' }],
    ),
  );
}

test('a round, from opening to the line that the board reads', () => {
  // The board's manager opens a round. The due day is after the opening day, and not past.
  value(checkDates({ opens, due }, opens));

  // Each agency is asked: an obligation towards the board, and a submission of the agency's own.
  let owed = foldObligation([{ kind: 'asked', due, on: opens, submissionId: 's-1', variant: 'small' }]);
  let submission = foldSubmission([{ kind: 'created', edition: 'e', variant: 'small' }]);
  const row = (differing: Partial<Obligation> = {}): Obligation =>
    anObligation({ ...owed, agencyName: 'Riverside Youth Project', variant: 'small', ...differing });
  expect(stateOfReturn(row())).toBe('not-started');

  // A contributor saves a first answer. Opening the form would have changed nothing.
  const filled: FilledForm = { edition: section11, variant: 'small', answers: answersOf('small') };
  const [firstQuestion] = Object.entries(filled.answers);
  const begun: FilledForm = { ...filled, answers: Object.fromEntries([firstQuestion!]) };
  submission = applyToSubmission(submission, value(start(submission, at('2026-12-01'))!));
  const early = progress(begun, []).whole;
  expect(early).toMatchObject({
    asked: Object.keys(filled.answers).length,
    answered: 1,
    sectionsComplete: 0,
  });
  expect(stateOfReturn(row({ stage: 'in-progress', progress: early }))).toBe('in-progress');

  // It cannot be sent yet: every gap says what to do, and the board's manager sees numbers only.
  expect(gaps(begun).length).toBeGreaterThan(10);
  const unfinished = { gaps: gaps(begun).length, undeclaredSections: 0 };
  expect(declareReady(submission, unfinished, { by: 'lead', at: at('2026-12-01') })).toMatchObject({
    because: 'return-incomplete',
  });

  // A week before the due day the portal reminds whoever fills the return and its lead.
  const step = dueStep(row({ stage: 'in-progress' }), allReminderRules, '2027-01-22')!;
  const people = [
    { name: 'Dee', roles: ['contributor'] as const },
    { name: 'Sam', roles: ['signatory'] as const },
  ];
  expect(step.rule.id).toBe('seven-days-before');
  expect(recipients(step, row(), people).map((person) => person.name)).toEqual(['Dee']);

  // The manager gives a week more; the reminders are planned anew.
  owed = applyToObligation(owed, value(extend(owed, addDays(due, 7), '2027-01-25', 'reason-1')));
  expect(dueStep(row(), allReminderRules, '2027-01-29')?.on).toBe('2027-01-29');
  expect(dayInWords(owed.due!)).toBe('Friday 5 February 2027');

  // Everything is answered and every section declared complete; the signatory first declines, then signs what was read.
  const sections = asked(filled).map(({ section }) => section.id);
  const complete = {
    gaps: gaps(filled).length,
    undeclaredSections: sections.length - progress(filled, sections).whole.sectionsComplete,
  };
  expect(complete).toEqual({ gaps: 0, undeclaredSections: 0 });
  const lead = { by: 'lead', at: at('2027-02-08') };
  submission = applyToSubmission(submission, value(declareReady(submission, complete, lead)));
  submission = applyToSubmission(submission, value(decline(submission, 'reason-2', lead)));
  submission = applyToSubmission(submission, value(declareReady(submission, complete, lead)));

  const snapshot = freeze({
    ...filled,
    editionHash: 'e',
    agency: { id: 'riverside', name: 'Riverside Youth Project' },
    declaredComplete: sections,
  });
  const digest = canonicalJson(snapshot);
  const signing = {
    ...lead,
    completeness: complete,
    digest,
    receipt: 'T-1',
    outside: false,
    needsReady: true,
  };
  expect(submit(submission, { ...signing, seenDigest: 'what stood there before' })).toMatchObject({
    because: 'changed-since-read',
  });
  const submitted = value(submit(submission, { ...signing, seenDigest: digest }));
  submission = applyToSubmission(submission, submitted);
  expect(submission.state).toMatchObject({ kind: 'submitted', version: 1 });

  // It is frozen in words: readable for ever without the form.
  const words = snapshot.sections.flatMap((section) =>
    section.questions.flatMap((question) => question.words),
  );
  expect(words).toContainEqual(expect.objectContaining({ text: 'In our policy of May.' }));

  // The board receives it, after the due day: accepted, and marked late.
  const today = dayInLondon(submitted.at);
  owed = applyToObligation(owed, value(receive(owed, submitted.version, submitted.digest, today)));
  const selfGrades = Object.fromEntries(
    rolledUpSections(filled).map(({ section, rolledUp }) => [section.id, rolledUp.grade]),
  );
  const received = row({ stage: 'ready', selfGrades });
  expect(stateOfReturn(received)).toBe('submitted');
  expect(daysLate(received, '2027-03-01')).toBe(3);

  // The board reads its line: counts with rates, on time apart from complete, words in the cells.
  const others = [
    row({ agencyId: 'police', state: { kind: 'waiting' }, receivedOn: null }),
    row({ agencyId: 'cafcass', state: { kind: 'waiting' }, receivedOn: null, exemptOn: '2026-12-01' }),
  ];
  expect(complianceOf([received, ...others])).toMatchObject({
    asked: 3,
    expected: 2,
    received: { count: 1, of: 2, rate: 50 },
    onTime: { count: 0, of: 2, rate: 0 },
    late: { count: 1, of: 2, rate: 50 },
    exempt: 1,
  });
  expect(selfGrades).toMatchObject({
    'standard-5': 'partly-met',
    'standard-7': 'not-asked',
    'standard-1': 'met',
  });
});
