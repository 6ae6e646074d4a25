import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { isTouched, masked } from '../../shared/domain/masking.ts';
import type { Edition } from '../../shared/forms/form.ts';
import { database } from './database.ts';
import { findEdition } from './editions.ts';
import { takesText, unlessChanged } from './masked-drafts.ts';
import { tables } from './tables.ts';
import { everyItem } from './whole-table.ts';

type Item = Record<string, unknown>;
type Replace = (text: string) => string;
type TextTable = 'returns' | 'answers' | 'messages';

/** A row of an agency that holds words which are to go. */
export type TextRow = { readonly table: TextTable; readonly item: Item };

/** The reply to a request is kept for a day, as text in a text. */
const replyIn = (item: Item): unknown => {
  try {
    return JSON.parse(String(item.reply)) as unknown;
  } catch {
    return String(item.reply);
  }
};

const isClaim = ({ pk }: Item): boolean => String(pk).startsWith('CLAIM#');

const maskedItem = (item: Item, replace: Replace): Item =>
  isClaim(item) ? { ...item, reply: JSON.stringify(masked(replyIn(item), replace)) } : masked(item, replace);

const holdsWords = (item: Item, replace: Replace): boolean =>
  isClaim(item) ? isTouched(replyIn(item), replace) : isTouched(item, replace);

/** What tells an agency’s rows from others’. */
type Scope = {
  readonly agencyId: string;
  /** Its returns, with the editions that they are of. */
  readonly editions: Map<string, string>;
  /** Its redactions: the reasons of earlier ones are searched too. */
  readonly redactions: Set<string>;
  /** Partitions of the rounds in which it is asked: what is said there of all agencies is searched too. */
  readonly rounds: Set<string>;
  /** Partitions of the threads of its challenges. */
  readonly threads: Set<string>;
};

function widen(scope: Scope, item: Item): void {
  if (item.sk === `OBLIGATION#${scope.agencyId}`) scope.rounds.add(String(item.pk));
  if (item.agencyId !== scope.agencyId) return;
  const { pk, sk, edition, boardId } = item;
  if (sk === 'SUBMISSION') scope.editions.set(String(pk).slice('SUBMISSION#'.length), String(edition));
  if (sk === 'REDACTION') scope.redactions.add(String(pk));
  if (String(sk).startsWith('CHALLENGE#'))
    scope.threads.add(`CHALLENGE#${String(boardId)}#${String(sk).slice('CHALLENGE#'.length)}`);
}

/** A message says in its content which returns it is about. */
const isAbout = (content: unknown, agencyId: string): boolean =>
  JSON.stringify(content ?? null).includes(`"agencyId":${JSON.stringify(agencyId)}`);

/** Partitions that are named after a board, which may be called like an agency. */
const ofBoard = /^(BOARD|LESSONS|CHALLENGE)#/;

/**
 * Is it the agency’s, or about it? Whatever names an agency is that agency’s; else the key says whose it is. The kept
 * reply to somebody’s request is but a passing copy: it is changed whoever asked.
 */
function isOfAgency(
  { pk, sk, ...item }: Item,
  { agencyId, editions, redactions, rounds, threads }: Scope,
): boolean {
  const partition = String(pk);
  if (partition.startsWith('REDACTION#')) return redactions.has(partition) && sk !== 'WORDS';
  if (partition.startsWith('CLAIM#') || threads.has(partition)) return true;
  if (partition.startsWith('MESSAGE#')) return isAbout(item.content, agencyId);
  if (typeof item.agencyId === 'string') return item.agencyId === agencyId;
  if (rounds.has(partition) || rounds.has(String(sk))) return true;
  const names = (ofBoard.test(partition) ? String(sk) : `${partition}#${String(sk)}`).split('#');
  return names.some((name) => name === agencyId || editions.has(name));
}

const submissionIn = ({ pk }: Item): string => String(pk).split('#')[1] ?? '';

/** Figures are copied out of frozen words, and follow them (repointed-figures.ts). */
const isCopiedOut = ({ sk }: Item): boolean => String(sk).startsWith('FIGURES#');

/** Every row of an agency that holds the words, in whichever table texts are kept. Reads the three tables whole. */
export async function listTextRows(agencyId: string, replace: Replace): Promise<TextRow[]> {
  const scope: Scope = {
    agencyId,
    editions: new Map(),
    redactions: new Set(),
    rounds: new Set(),
    threads: new Set(),
  };
  const holding: TextRow[] = [];
  for (const table of ['returns', 'answers', 'messages'] as const)
    for await (const item of everyItem(table)) {
      if (table === 'returns') widen(scope, item);
      if (!isCopiedOut(item) && holdsWords(item, replace)) holding.push({ table, item });
    }
  const editions = new Map<string, Edition | undefined>();
  for (const [submission, hash] of scope.editions) editions.set(submission, await findEdition(hash));
  return holding.filter(
    ({ table, item }) =>
      isOfAgency(item, scope) &&
      (table !== 'answers' ||
        takesText(editions.get(submissionIn(item)), String(item.question), String(item.part))),
  );
}

/** What counts the changes of a thing: whoever still has the old words on their page cannot save over the new ones. */
const counters = ['version', 'revision', 'judgedRevision', 'commentsRevision', 'saved', 'sequence'] as const;
const counted = /^(ANSWER|ACTION|NOTE|REVIEW|POINT|CHALLENGE|FEEDBACK|ITEM|DECIDED)#/;
/** The number of the return that a review or a feedback is about is no counter. */
const isCounter = (sk: string, name: string): boolean =>
  counted.test(sk) && !(name === 'version' && /^(REVIEW|FEEDBACK)#/.test(sk));

/** Puts other words in a row, if it is still as it was read; else it is found again. */
export async function eraseIn({ table, item }: TextRow, replace: Replace): Promise<boolean> {
  const after = maskedItem(item, replace);
  const changed = Object.keys(after).filter(
    (name) => JSON.stringify(after[name]) !== JSON.stringify(item[name]),
  );
  if (changed.length === 0) return true;
  const raised = counters.filter(
    (name) => isCounter(String(item.sk), name) && typeof item[name] === 'number',
  );
  const sets = [
    ...changed.map((_, n) => `#c${n} = :c${n}`),
    ...raised.map((_, n) => `#r${n} = #r${n} + :one`),
  ];
  const update = new UpdateCommand({
    TableName: tables[table](),
    Key: { pk: item.pk, sk: item.sk },
    UpdateExpression: `SET ${sets.join(', ')}`,
    ConditionExpression: changed.map((_, n) => `#c${n} = :w${n}`).join(' AND '),
    ExpressionAttributeNames: {
      ...Object.fromEntries(changed.map((name, n) => [`#c${n}`, name])),
      ...Object.fromEntries(raised.map((name, n) => [`#r${n}`, name])),
    },
    ExpressionAttributeValues: {
      ...Object.fromEntries(
        changed.flatMap((name, n) => [
          [`:c${n}`, after[name]],
          [`:w${n}`, item[name]],
        ]),
      ),
      ...(raised.length > 0 ? { ':one': 1 } : {}),
    },
  });
  return unlessChanged(database.send(update));
}

const kinds: readonly (readonly [start: RegExp, kind: string])[] = [
  [/^(ANSWER|OFFER)#/, 'answers'],
  [/^VERSION#/, 'versions'],
  [/^(REVIEW|NOTE|SENTBACK)#/, 'reviews'],
  [/^(FEEDBACK|POINT|CHALLENGE|ENTRY|TOLD)#/, 'feedback'],
  [/^(DECISION|DECIDED)#/, 'decisions'],
  [/^ACTION#/, 'actions'],
  [/^TEXT#/, 'reasons'],
  [/^MESSAGE$/, 'messages'],
];

/** Which kind of record it is, as the manager’s preview calls it. */
export function kindOfRow({ item }: TextRow): string {
  const [pk, sk] = [String(item.pk), String(item.sk)];
  if (pk.startsWith('HISTORY#')) return 'history';
  if (pk.startsWith('EVIDENCE#')) return 'evidence';
  if (pk.startsWith('ACTIONS#')) return 'actions';
  return kinds.find(([start]) => start.test(sk))?.[1] ?? 'other';
}
