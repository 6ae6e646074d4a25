import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { inParallel } from '../../functions/runtime/in-parallel.ts';
import { database } from '../../functions/store/database.ts';
import { getDraft } from '../../functions/store/drafts.ts';
import { editionFor } from '../../functions/store/editions.ts';
import { declaredWrites } from '../../functions/store/gates.ts';
import { keys, tables } from '../../functions/store/tables.ts';
import { transact } from '../../functions/store/transact.ts';
import type { AnswerValue } from '../../shared/domain/answer.ts';
import { asked } from '../../shared/forms/asked.ts';
import { findPart } from '../../shared/forms/find-part.ts';
import type { Edition } from '../../shared/forms/form.ts';
import type { AnswersByQuestion } from '../../shared/questions/answer.ts';
import { faultIn } from '../../shared/questions/question.ts';
import type { AskedReturn } from './a-return.ts';
import { noon } from './an-event.ts';

type Writer = { readonly id: string; readonly name: string };
type Part = { readonly question: string; readonly part: string; readonly value: AnswerValue };

const inOneBatch = 25;

/** In which section it stands; what the form does not ask for, or not so, no test should say was answered. */
function sectionOf(edition: Edition, { question, part, value }: Part): string {
  const found = findPart(edition, question, part);
  const fault = found && faultIn(found.part, value);
  if (!found || fault !== undefined) throw new Error(`${question} ${part}: ${fault ?? 'is not asked'}`);
  return found.section.id;
}

/** What `save-answer` stores of a part that was saved once, at noon: the answer, and the entry of its history. */
function itemsOfPart(submissionId: string, section: string, { id, name }: Writer, answer: Part) {
  const { question, part } = answer;
  const saveId = `filled-${question}-${part}`;
  const entry = { ...answer, version: 1, saveId, by: { id, name }, at: noon };
  return [
    { ...keys.answer(submissionId, section, question, part), section, ...entry },
    { ...keys.history(submissionId, question, part, noon, id), ...entry },
  ];
}

const batchesOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / inOneBatch) }, (_, n) =>
    all.slice(n * inOneBatch, (n + 1) * inOneBatch),
  );

/**
 * Everything that saving these answers one by one would store, and declaring every section asked complete: in a few
 * calls, where handlers take hundreds. For tests that are about what comes after.
 */
export async function isFilledBy(
  writer: Writer,
  { submissionId, ...returned }: AskedReturn,
  answers: AnswersByQuestion,
): Promise<void> {
  const edition = await editionFor(returned.edition);
  const parts = Object.entries(answers).flatMap(([question, values]) =>
    Object.entries(values).map(([part, value]) => ({ question, part, value })),
  );
  const items = parts.flatMap((each) => itemsOfPart(submissionId, sectionOf(edition, each), writer, each));
  const already = new Set(
    (await getDraft(submissionId)).answers.map(({ question, part }) => `${question} ${part}`),
  );
  const twice = parts.find(({ question, part }) => already.has(`${question} ${part}`));
  if (twice) throw new Error(`${twice.question} ${twice.part} was answered before`);

  await inParallel(batchesOf(items), 4, (some) =>
    database.send(
      new BatchWriteCommand({
        RequestItems: { [tables.answers()]: some.map((Item) => ({ PutRequest: { Item } })) },
      }),
    ),
  );
  const complete = { by: writer.name, at: noon };
  const declared = asked({ edition, variant: returned.variant, answers }).flatMap(({ section }) =>
    declaredWrites({ id: submissionId }, section.id, complete).slice(1),
  );
  const unmet = await transact(declared.map(({ item }) => item));
  if (unmet !== undefined) throw new Error('A gate is closed');
}
