import { handler as declareReady } from '../../functions/agency/declare-ready.ts';
import { handler as declareSection } from '../../functions/agency/declare-section.ts';
import { handler as getAnswers } from '../../functions/agency/get-answers.ts';
import { handler as saveAnswer } from '../../functions/agency/save-answer.ts';
import { editionFor } from '../../functions/store/editions.ts';
import type { AnswerValue } from '../../shared/domain/answer.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import { asked } from '../../shared/forms/asked.ts';
import type { AnswersByQuestion, PartValues } from '../../shared/questions/answer.ts';
import { aPerson, atAgency } from './a-person.ts';
import type { AskedReturn } from './a-return.ts';
import { anEvent, type Came, serveAs } from './an-event.ts';
import { isFilledBy } from './filled-return.ts';

type ToSave = {
  readonly section: string;
  readonly question: string;
  readonly part: string;
  readonly value: AnswerValue | null;
  readonly version?: number;
  readonly saveId?: string;
  readonly by?: PersonWithRoles;
  readonly at?: string;
  readonly edition?: string;
};

let saves = 0;
export const freshSaveId = (): string => {
  saves += 1;
  return `save-${String(saves).padStart(6, '0')}`;
};

/** Somebody who fills, signs and leads, so that a test need not change people. */
export const allRounder = (agencyId: string): PersonWithRoles =>
  aPerson(atAgency('contributor', agencyId), atAgency('lead', agencyId), atAgency('signatory', agencyId));

/** Saves one part of one answer through its handler. */
export function save(asked: AskedReturn, answer: ToSave): Promise<Came> {
  const { section, question, part, value, version = 0, saveId = freshSaveId() } = answer;
  const event = anEvent('save-answer', {
    params: { agencyId: asked.agencyId, submissionId: asked.submissionId, section, question, part },
    body: { value, version, saveId, edition: answer.edition ?? asked.edition },
    ...(answer.at === undefined ? {} : { at: answer.at }),
  });
  return serveAs(answer.by ?? allRounder(asked.agencyId), saveAnswer, event);
}

/** What an agency that does everything well would answer to all that is asked of it. */
export async function goodAnswers({ edition, variant }: AskedReturn): Promise<AnswersByQuestion> {
  const questions = asked({ edition: await editionFor(edition), variant, answers: {} })
    .flatMap((section) => section.questions)
    .filter(({ optional }) => optional !== true);
  return Object.fromEntries(
    questions.map(({ id, kind }): [string, PartValues] => [
      id,
      kind === 'grade' ? { grade: 'met', note: 'In our policy of May.' } : { answer: 'Children told us.' },
    ]),
  );
}

/** Saves all these answers one by one, and declares every section asked complete, as people do. */
export async function fillInByHand(returned: AskedReturn, answers?: AnswersByQuestion): Promise<void> {
  const edition = await editionFor(returned.edition);
  const values = answers ?? (await goodAnswers(returned));
  for (const section of edition.sections)
    for (const { id } of section.questions)
      for (const [part, value] of Object.entries(values[id] ?? {})) {
        const came = await save(returned, { section: section.id, question: id, part, value });
        if (came.status !== 200) throw new Error(`${id} ${part}: ${JSON.stringify(came.body)}`);
      }
  for (const { section } of asked({ edition, variant: returned.variant, answers: values })) {
    const { agencyId, submissionId } = returned;
    const event = anEvent('declare-section', {
      params: { agencyId, submissionId, section: section.id },
      body: { complete: true },
    });
    const came = await serveAs(allRounder(agencyId), declareSection, event);
    if (came.status !== 200) throw new Error(`${section.id}: ${JSON.stringify(came.body)}`);
  }
}

/** The same, stored at once: for whatever is not about saving. */
export async function fillIn(returned: AskedReturn, answers?: AnswersByQuestion): Promise<void> {
  await isFilledBy(allRounder(returned.agencyId), returned, answers ?? (await goodAnswers(returned)));
}

/** Filled in, and said to be ready for sign-off. */
export async function makeReady(returned: AskedReturn, answers?: AnswersByQuestion): Promise<void> {
  await fillIn(returned, answers);
  const { agencyId, submissionId } = returned;
  const event = anEvent('declare-ready', { params: { agencyId, submissionId }, body: {} });
  const came = await serveAs(allRounder(agencyId), declareReady, event);
  if (came.status !== 200) throw new Error(JSON.stringify(came.body));
}

/** The digest of what a signatory reads now. */
export async function digestRead({ agencyId, submissionId }: AskedReturn): Promise<string> {
  const came = await serveAs(
    allRounder(agencyId),
    getAnswers,
    anEvent('get-answers', { params: { agencyId, submissionId } }),
  );
  return String(came.body.digest);
}
