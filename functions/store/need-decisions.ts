import * as z from 'zod/mini';
import type { Colleague } from '../../shared/contract/reply-shapes.ts';
import { Id } from '../../shared/domain/agency.ts';
import type { MessageContent } from '../../shared/domain/message.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import type { ObligationEvent } from '../../shared/domain/obligation-event.ts';
import { NeedAnswers, NeedDecision, NeedsAnswered } from '../../shared/domain/training/need-decision.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import type { Claim } from '../runtime/request.ts';
import { commit, type Write } from './commit.ts';
import { isNew, parseItem, queryItems } from './database.ts';
import { needKeys } from './need-keys.ts';
import { obligationStep } from './obligation-steps.ts';
import { tables } from './tables.ts';
import { tellWrites } from './tell.ts';

type Item = Record<string, unknown>;

const width = 8;

const DecisionRow = z.strictObject({ ...NeedDecision.shape, roundId: Id });
const AnsweredRow = z.strictObject({ ...NeedsAnswered.shape, roundId: Id });
const ToldRow = z.strictObject({ ...NeedAnswers.shape, roundId: Id, agencyId: Id });

export const decisionOf = (item: Item): NeedDecision => {
  const { roundId: _, ...decision } = parseItem(DecisionRow, item);
  return decision;
};

export const answeredOf = (item: Item): NeedsAnswered => {
  const { roundId: _, ...answered } = parseItem(AnsweredRow, item);
  return answered;
};

const put = (item: Item, seen: { readonly name: string; readonly value: number }): Write => ({
  item: {
    Put: {
      TableName: tables.returns(),
      Item: item,
      ...(seen.value === 0
        ? { ConditionExpression: isNew }
        : {
            ConditionExpression: '#seen = :seen',
            ExpressionAttributeNames: { '#seen': seen.name },
            ExpressionAttributeValues: { ':seen': seen.value },
          }),
    },
  },
  otherwise: 'changed-meanwhile',
});

const decisionWrite = (roundId: string, decision: NeedDecision): Write =>
  put(
    { ...needKeys.decided(roundId, decision.agencyId, decision.need), ...decision, roundId },
    { name: 'sequence', value: decision.sequence - 1 },
  );

/** Nobody has sent the agency its answers since they were looked at. */
const notAnsweredSince = (roundId: string, agencyId: string, answered: NeedsAnswered | undefined): Write => ({
  item: {
    ConditionCheck: {
      TableName: tables.returns(),
      Key: needKeys.answered(roundId, agencyId),
      ...(answered === undefined
        ? { ConditionExpression: isNew }
        : {
            ConditionExpression: 'answer = :answer',
            ExpressionAttributeValues: { ':answer': answered.answer },
          }),
    },
  },
  otherwise: 'changed-meanwhile',
});

type Decided = {
  readonly need: { readonly agencyId: string };
  readonly decided: NeedDecision;
  readonly answered: NeedsAnswered | undefined;
};

/** As many as a transaction holds beside the check. */
const most = 90;

/**
 * Keeps decisions, those of one agency all or nothing: a hundred agencies are more than one transaction holds. Done again
 * where it was cut short, it does what is left.
 */
export async function recordNeedsDecided(roundId: string, all: readonly Decided[]): Promise<void> {
  const parts = [...Map.groupBy(all, ({ need }) => need.agencyId)].flatMap(([agencyId, these]) =>
    Array.from({ length: Math.ceil(these.length / most) }, (_, part) => ({
      agencyId,
      these: these.slice(part * most, (part + 1) * most),
    })),
  );
  await inParallel(parts, width, ({ agencyId, these }) =>
    commit([
      ...these.map(({ decided }) => decisionWrite(roundId, decided)),
      notAnsweredSince(roundId, agencyId, these[0]?.answered),
    ]),
  );
}

type Answering = {
  readonly obligation: Obligation;
  readonly event: Extract<ObligationEvent, { kind: 'needs-answered' }>;
  readonly answers: NeedAnswers;
  /** By need, when the decision was taken that is told. */
  readonly told: NeedsAnswered['told'];
  readonly mail: Extract<MessageContent, { kind: 'needs-answered' }>;
  readonly to: readonly Colleague[];
  readonly claim: Claim | undefined;
};

/** An agency is answered, all or nothing: the event, the words that it is told, that it was told them, and a mail to its leads. */
export async function recordNeedsAnswered(answering: Answering): Promise<NeedsAnswered> {
  const { obligation, event, answers, told, mail, to, claim } = answering;
  const { roundId, agencyId } = obligation;
  const { answer, at, by } = answers;
  const reply: NeedsAnswered = { agencyId, answer, at, by, told };
  const before = { name: 'answer', value: answer - 1 };
  const words = { ...needKeys.told(roundId, agencyId, answer), ...answers, roundId, agencyId };
  await commit(
    [
      ...obligationStep({ obligation, event, by: by.id, at }).writes,
      put({ ...needKeys.answered(roundId, agencyId), ...reply, roundId }, before),
      put(words, { name: 'answer', value: 0 }),
      ...tellWrites(to, mail, at),
    ],
    { claim, reply, at },
  );
  return reply;
}

/** What an agency was last told of its needs; null where it was told nothing yet. */
export async function findNeedAnswers(roundId: string, agencyId: string): Promise<NeedAnswers | null> {
  const { pk, sk } = needKeys.told(roundId, agencyId, 0);
  const items = await queryItems(tables.returns(), pk, sk.slice(0, sk.indexOf('#') + 1));
  const last = items.at(-1);
  if (last === undefined) return null;
  const { roundId: _, agencyId: __, ...answers } = parseItem(ToldRow, last);
  return answers;
}
