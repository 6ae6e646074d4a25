import * as z from 'zod/mini';
import { Instant } from '../../shared/domain/day.ts';
import { type HoursTold, Lessons } from '../../shared/domain/lessons.ts';
import type { Meets, Submission } from '../../shared/domain/submission.ts';
import { commit, type Write } from './commit.ts';
import { getItem, parseItem, queryItems } from './database.ts';
import { keys, tables } from './tables.ts';

/** Facts alone, apart from the texts: by them a form’s time is told to agencies of every board. */
const Taken = z.strictObject({ agencyId: z.string(), hours: z.nullable(z.number()), at: Instant });

/** What was told of a return, beside the round of the first board that asked; undefined where nothing was. */
export async function findLessons(
  meets: readonly Meets[],
  submissionId: string,
): Promise<Lessons | undefined> {
  const [first] = meets;
  if (first === undefined) return undefined;
  const item = await getItem(tables.returns(), keys.lessons(first.boardId, first.roundId, submissionId));
  return item && parseItem(Lessons, item);
}

/** What agencies told of one round, by name. One query. */
export async function listLessons(boardId: string, roundId: string): Promise<Lessons[]> {
  const items = await queryItems(tables.returns(), keys.lessons(boardId, roundId, '').pk);
  const all = items.map((item) => parseItem(Lessons, item));
  return all.sort((a, b) => a.agencyName.localeCompare(b.agencyName, 'en-GB'));
}

function toldIn(item: Record<string, unknown>): HoursTold[] {
  const { agencyId, hours, at } = parseItem(Taken, item);
  return hours === null ? [] : [{ agencyId, hours, at }];
}

/** Hours told of one variant of a form, to whichever board. One query. */
export async function listHours(form: string, variant: string): Promise<HoursTold[]> {
  const { pk, sk } = keys.taken(form, variant, '');
  return (await queryItems(tables.returns(), pk, sk)).flatMap(toldIn);
}

/** Hours told of a form, by variant. One query. */
export async function listHoursByVariant(form: string): Promise<ReadonlyMap<string, readonly HoursTold[]>> {
  const items = await queryItems(tables.returns(), keys.taken(form, '', '').pk);
  return Map.groupBy(
    items.flatMap((item) =>
      toldIn(item).map((told) => ({ ...told, variant: String(item.sk).split('#')[1] ?? '' })),
    ),
    ({ variant }) => variant,
  );
}

/** A board that was answered with the return later has nothing beside its round until more is told. */
const lessonsWrite = (lessons: Lessons, { boardId, roundId, inPlaceOf }: Meets): Write => ({
  item: {
    Put: {
      TableName: tables.returns(),
      Item: { ...keys.lessons(boardId, roundId, lessons.submissionId), ...lessons },
      ...(lessons.sequence === 1
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: `#sequence = :seen${inPlaceOf === undefined ? '' : ' OR attribute_not_exists(pk)'}`,
            ExpressionAttributeNames: { '#sequence': 'sequence' },
            ExpressionAttributeValues: { ':seen': lessons.sequence - 1 },
          }),
    },
  },
  otherwise: 'changed-meanwhile',
});

type Told = { readonly submission: Submission; readonly meets: readonly Meets[]; readonly lessons: Lessons };

/** Keeps what was told beside every round that the return meets, and the hours beside the form. Refuses if somebody told meanwhile. */
export async function recordLessons({ submission, meets, lessons }: Told): Promise<Lessons> {
  const { agencyId, hours, at } = lessons;
  const taken: z.infer<typeof Taken> = { agencyId, hours, at };
  const key = keys.taken(submission.form, submission.variant, submission.id);
  await commit([
    ...meets.map((each) => lessonsWrite(lessons, each)),
    { item: { Put: { TableName: tables.returns(), Item: { ...key, ...taken } } }, otherwise: 'fault' },
  ]);
  return lessons;
}
