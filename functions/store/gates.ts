import * as z from 'zod/mini';
import type { Instant } from '../../shared/domain/day.ts';
import { SectionGate, type Submission } from '../../shared/domain/submission.ts';
import { commit, type Write } from './commit.ts';
import { parseItem } from './database.ts';
import { keys, tables } from './tables.ts';
import { transact } from './transact.ts';

/**
 * The gate of a section as it is stored. `closing` names the attempt to submit that closed it; `changes` rises with
 * every write, so that a count of progress knows whether it has seen more than another.
 */
const GateRow = z.strictObject({
  ...SectionGate.shape,
  closing: z.optional(z.string()),
  changes: z.number(),
});
export type GateRow = z.infer<typeof GateRow>;

export const gateOf = (item: Record<string, unknown>): GateRow => parseItem(GateRow, item);

/** A submission that takes longer has died: its gates are opened again by whoever comes by. */
const longestSubmissionMilliseconds = 60_000;

const before = (at: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(at) - milliseconds).toISOString();

/** Closed by an attempt to submit that is no longer running. Says nothing of whether the return was submitted. */
const isLeftClosed = (gate: Pick<SectionGate, 'open' | 'closedAt'>, at: Instant): boolean =>
  !gate.open && gate.closedAt !== null && gate.closedAt < before(at, longestSubmissionMilliseconds);

/**
 * The same, or closed by an attempt that sent a version: a return that was sent back since is written again at once,
 * not only after a minute. An attempt closes its gates at the very moment of its version.
 */
export const isDoneWith = (
  gate: Pick<SectionGate, 'open' | 'closedAt'>,
  versions: readonly { readonly at: Instant }[],
  at: Instant,
): boolean =>
  isLeftClosed(gate, at) || (!gate.open && versions.some((version) => version.at === gate.closedAt));

const beginning =
  '#section = :section, epoch = if_not_exists(epoch, :zero) + :one, complete = if_not_exists(complete, :null)';

/**
 * Closes the gates of all sections at once, before the return is read to be signed: from here on a save is either
 * in what will be read, or refused to its writer.
 */
export async function closeGates(
  submissionId: string,
  sections: readonly string[],
  { closing, at }: { readonly closing: string; readonly at: Instant },
): Promise<void> {
  const close = (section: string): Write => ({
    item: {
      Update: {
        TableName: tables.answers(),
        Key: keys.gate(submissionId, section),
        UpdateExpression: `SET #open = :false, closedAt = :at, closing = :closing, ${beginning} ADD changes :one`,
        ConditionExpression: 'attribute_not_exists(pk) OR #open = :true OR closedAt < :left',
        ExpressionAttributeNames: { '#open': 'open', '#section': 'section' },
        ExpressionAttributeValues: {
          ':section': section,
          ':closing': closing,
          ':at': at,
          ':left': before(at, longestSubmissionMilliseconds),
          ':false': false,
          ':true': true,
          ':null': null,
          ':zero': 0,
          ':one': 1,
        },
      },
    },
    otherwise: 'being-submitted',
  });
  await commit([
    { item: notSubmitted(submissionId), otherwise: 'already-submitted' },
    ...sections.map(close),
  ]);
}

/** In the transaction that submits: the gates are still closed by this very attempt. */
export const stillClosedChecks = (
  submissionId: string,
  sections: readonly string[],
  closing: string,
): Write[] =>
  sections.map((section) => ({
    item: {
      ConditionCheck: {
        TableName: tables.answers(),
        Key: keys.gate(submissionId, section),
        ConditionExpression: '#open = :false AND closing = :closing',
        ExpressionAttributeNames: { '#open': 'open' },
        ExpressionAttributeValues: { ':false': false, ':closing': closing },
      },
    },
    otherwise: 'changed-since-read',
  }));

type Closed = { readonly section: string; readonly closing?: string | undefined };

/**
 * Opens gates again that an attempt closed, unless the return was submitted after all. Whatever of this does not
 * hold (any more) is as it should be, so nothing is refused.
 */
export async function openGates(submissionId: string, closed: readonly Closed[]): Promise<void> {
  const open = ({ section, closing = '' }: Closed) => ({
    Update: {
      TableName: tables.answers(),
      Key: keys.gate(submissionId, section),
      UpdateExpression:
        'SET #open = :true, closedAt = :null, epoch = epoch + :one REMOVE closing ADD changes :one',
      ConditionExpression: '#open = :false AND closing = :closing',
      ExpressionAttributeNames: { '#open': 'open' },
      ExpressionAttributeValues: {
        ':true': true,
        ':false': false,
        ':null': null,
        ':one': 1,
        ':closing': closing,
      },
    },
  });
  await transact([stateCheck(submissionId, ['submitted']), ...closed.map(open)]);
}

const stateCheck = (submissionId: string, isNone: readonly Submission['state']['kind'][]) => ({
  ConditionCheck: {
    TableName: tables.returns(),
    Key: keys.submission(submissionId),
    ConditionExpression: `NOT #state.#kind IN (${isNone.map((_, n) => `:kind${n}`).join(', ')})`,
    ExpressionAttributeNames: { '#state': 'state', '#kind': 'kind' },
    ExpressionAttributeValues: Object.fromEntries(isNone.map((kind, n) => [`:kind${n}`, kind])),
  },
});

/** In a transaction about something beside a return: the return has not been submitted. */
export const notSubmittedCheck = (submissionId: string): Write => ({
  item: stateCheck(submissionId, ['submitted']),
  otherwise: 'already-submitted',
});

/** Neither submitted nor withdrawn nor, the part of a unit, handed in. */
const notSubmitted = (submissionId: string) =>
  stateCheck(submissionId, ['submitted', 'handed-in', 'withdrawn']);

/** Declares a section complete, or takes that back, while the return is with the agency and the gate is open. */
export const declaredWrites = (
  submission: Pick<Submission, 'id'>,
  section: string,
  complete: SectionGate['complete'],
): Write[] => [
  { item: notSubmitted(submission.id), otherwise: 'already-submitted' },
  {
    item: {
      Update: {
        TableName: tables.answers(),
        Key: keys.gate(submission.id, section),
        UpdateExpression:
          'SET #section = :section, #open = :true, epoch = if_not_exists(epoch, :zero), closedAt = :null, complete = :complete ADD changes :one',
        ConditionExpression: 'attribute_not_exists(pk) OR #open = :true',
        ExpressionAttributeNames: { '#open': 'open', '#section': 'section' },
        ExpressionAttributeValues: {
          ':section': section,
          ':true': true,
          ':null': null,
          ':complete': complete,
          ':zero': 0,
          ':one': 1,
        },
      },
    },
    otherwise: 'being-submitted',
  },
];
