import { Answer, type AnswerValue } from '../../shared/domain/answer.ts';
import { maySee } from '../../shared/domain/assignment.ts';
import type { Day, Instant } from '../../shared/domain/day.ts';
import type { Submission } from '../../shared/domain/submission.ts';
import { isOpen, whyEnded } from '../../shared/domain/submission-steps.ts';
import { refuse } from '../runtime/refused.ts';
import { parseItem } from './database.ts';
import { gateOf, isDoneWith, openGates } from './gates.ts';
import { sightConditions, sightIn, type Writer } from './sight-of-row.ts';
import { findSubmission } from './submissions.ts';
import { keys, tables } from './tables.ts';
import { type TransactItem, transact, type Unmet } from './transact.ts';

/** One part of one answer as its writer wants it saved. */
export type Save = Writer & {
  readonly question: string;
  readonly part: string;
  readonly value: AnswerValue | null;
  /** The version the writer saw. */
  readonly version: number;
  readonly saveId: string;
  readonly by: { readonly id: string; readonly name: string };
  /** Only of last round’s answer that is carried forward. */
  readonly carried?: Answer['carried'];
  /** By which the value was judged; the submission must be of this edition and of one of these variants. */
  readonly edition: string;
  readonly variants: readonly string[];
  readonly at: Instant;
  readonly today: Day;
};

export type Saved = Pick<Answer, 'version' | 'at'>;

const oneEntryMilliseconds = 600_000;

const answerOf = ({ section, question, part, value, version, saveId, by, at, carried }: Save): Answer => ({
  section,
  question,
  part,
  value,
  version: version + 1,
  saveId,
  by: { id: by.id, name: by.name },
  at,
  ...(carried === undefined ? {} : { carried }),
});

/** The submission is this agency’s, is asked by now, has this edition, asks this question, and is open in it. */
function submissionCheck(save: Save): TransactItem {
  const sight = sightConditions(save);
  const asked = save.variants.map((variant, n) => [`:variant${n}`, variant] as const);
  return {
    ConditionCheck: {
      TableName: tables.returns(),
      Key: keys.submission(save.submissionId),
      ConditionExpression: [
        'agencyId = :agency AND edition = :edition AND opensOn <= :today',
        'NOT #state.#kind IN (:submitted, :handedIn, :withdrawn)',
        `#variant IN (${asked.map(([name]) => name).join(', ')})`,
        '(attribute_not_exists(#open) OR #open = :null OR attribute_exists(#open.#question))',
        ...sight.conditions,
      ].join(' AND '),
      ExpressionAttributeNames: {
        '#state': 'state',
        '#kind': 'kind',
        '#variant': 'variant',
        '#open': 'open',
        '#question': save.question,
        ...(sight.conditions.length === 0 ? {} : { '#unit': 'unit' }),
      },
      ExpressionAttributeValues: {
        ':agency': save.agencyId,
        ':edition': save.edition,
        ':today': save.today,
        ':submitted': 'submitted',
        ':handedIn': 'handed-in',
        ':withdrawn': 'withdrawn',
        ':null': null,
        ...Object.fromEntries(asked),
        ...sight.values,
      },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
}

const gateCheck = ({ submissionId, section }: Save): TransactItem => ({
  ConditionCheck: {
    TableName: tables.answers(),
    Key: keys.gate(submissionId, section),
    ConditionExpression: 'attribute_not_exists(pk) OR #open = :true',
    ExpressionAttributeNames: { '#open': 'open' },
    ExpressionAttributeValues: { ':true': true },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
});

const answerPut = (save: Save): TransactItem => ({
  Put: {
    TableName: tables.answers(),
    Item: { ...keys.answer(save.submissionId, save.section, save.question, save.part), ...answerOf(save) },
    ...(save.version === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :seen',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':seen': save.version },
        }),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
});

/** One entry an author and ten minutes by the clock: a later save replaces the text of the entry; another author has their own. */
function historyPut(save: Save): TransactItem {
  const { section: _, ...entry } = answerOf(save);
  const from = new Date(Math.floor(Date.parse(save.at) / oneEntryMilliseconds) * oneEntryMilliseconds);
  const key = keys.history(save.submissionId, save.question, save.part, from.toISOString(), save.by.id);
  return { Put: { TableName: tables.answers(), Item: { ...key, ...entry } } };
}

function refuseSubmission({ old }: Unmet, save: Save): never {
  if (old === undefined || old.agencyId !== save.agencyId) return refuse('not-found');
  const sight = sightIn(old, save);
  if (sight === 'none') return refuse('not-found');
  if (!maySee(sight, save.section)) return refuse('only-your-sections');
  if (old.edition !== save.edition) return refuse('outdated-page');
  if (!save.variants.includes(String(old.variant))) return refuse('unknown-question');
  if (String(old.opensOn) > save.today) return refuse('not-asked-yet');
  const { state } = old as Pick<Submission, 'state'>;
  const open = (old.open ?? null) as Submission['open'];
  if (state.kind === 'handed-in') return refuse('handed-in');
  if (state.kind === 'withdrawn') return refuse(whyEnded(state));
  return refuse(
    isOpen({ open }, save.question) || state.kind === 'submitted' ? 'section-closed' : 'not-sent-back',
  );
}

/** The same save again is not a clash with oneself; any other version is, and its text goes back to the writer. */
function settleClash({ old }: Unmet, save: Save): Saved {
  if (old === undefined) return refuse('changed-meanwhile');
  const theirs = parseItem(Answer, old);
  const { value, version, by, at, saveId } = theirs;
  if (saveId === save.saveId && by.id === save.by.id) return { version, at };
  return refuse('answer-changed', { theirs: { value, version, by: { name: by.name }, at, saveId } });
}

/**
 * Saves one part of one answer in one call: the part if its version is the one seen, and its history, if the return
 * is this agency’s, is open and asks the question. A gate that an attempt to submit left closed is opened again.
 */
export async function recordAnswer(save: Save, mayOpen = true): Promise<Saved> {
  const unmet = await transact([submissionCheck(save), gateCheck(save), answerPut(save), historyPut(save)]);
  if (unmet === undefined) return { version: save.version + 1, at: save.at };

  const [submission, gate, answer] = unmet;
  const isTheirs =
    submission?.old === undefined ||
    (submission.old.agencyId === save.agencyId && maySee(sightIn(submission.old, save), save.section));
  if (answer?.old?.saveId === save.saveId && isTheirs) return settleClash(answer, save);
  if (submission) return refuseSubmission(submission, save);
  if (gate) {
    const left = gate.old && gateOf(gate.old);
    if (!mayOpen || left === undefined) return refuse('being-submitted');
    const versions = (await findSubmission(save.submissionId))?.versions ?? [];
    if (!isDoneWith(left, versions, save.at)) return refuse('being-submitted');
    await openGates(save.submissionId, [left]);
    return recordAnswer(save, false);
  }
  return settleClash(answer ?? { old: undefined }, save);
}
