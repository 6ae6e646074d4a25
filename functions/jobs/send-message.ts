import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Instant } from '../../shared/domain/day.ts';
import type { Message } from '../../shared/domain/message.ts';
import { contactBy, contactedBy } from '../../shared/domain/planned-message.ts';
import { claimable, leaseFrom } from '../../shared/domain/sending-lease.ts';
import type { MailFacts, ReturnFacts } from '../mail/mail-facts.ts';
import { renderMessage } from '../mail/render-message.ts';
import type { Sending } from '../mail/send-mail.ts';
import { sendPatiently } from '../mail/send-patiently.ts';
import { env } from '../runtime/env.ts';
import { faultInLog } from '../runtime/fault-in-log.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { jobHandler } from '../runtime/job-handler.ts';
import { log } from '../runtime/log.ts';
import { count } from '../runtime/metrics.ts';
import { recordContact } from '../store/last-contact.ts';
import { findMessage } from '../store/messages.ts';
import { claimMessage, listWaiting, recordOutcome, recordUnsent, releaseMessage } from '../store/outbox.ts';
import { findAsked } from '../store/standings.ts';
import { findVersion } from '../store/versions.ts';
import { findWhatToSay, type ToSay } from '../store/what-to-say.ts';

type Done = 'sent' | 'suppressed' | 'failed' | 'waits' | 'unknown' | 'fault';

/** The quarter-hourly call; its `at` is not needed, since leases go by the clock on the wall. */
type Sweep = { readonly sweep: true; readonly at: string };

type Tally = { readonly done: readonly Done[] } & DynamoDBBatchResponse;

/** How long before its end a run stops beginning anything; the sweep does the rest. */
const marginMilliseconds = 20_000;
const width = 4;
/** A lease is about time that has truly passed, so it goes by the clock on the wall and not by that of the event. */
const clock = (): Instant => new Date().toISOString();

async function factsFor(
  { content, to, standings, plans, libraries }: ToSay,
  at: Instant,
): Promise<MailFacts> {
  const asked = content.kind === 'invitation' ? await findAsked(content.about) : undefined;
  const of = ({ board, round, obligation, own }: ToSay['standings'][number]): ReturnFacts => ({
    board,
    round,
    obligation,
    asked: asked ?? null,
    ...(own === undefined ? {} : { own }),
  });
  const [first, ...others] = standings;
  const version =
    content.kind === 'receipt' ? await findVersion(content.submissionId, content.version) : undefined;
  return {
    origin: env('SITE_ORIGIN'),
    at,
    to,
    returns: [of(first), ...others.map(of)],
    ...(plans.length === 0 ? {} : { plans }),
    ...(libraries.length === 0 ? {} : { libraries }),
    version: version ?? null,
  };
}

async function recordContacts({ content, at }: Message, outcome: 'sent' | 'failed'): Promise<void> {
  const how = contactBy(content);
  if (how === null) return;
  await inParallel(contactedBy(content), 8, (about) => recordContact(about, { at, how, outcome }));
}

async function settle(claimed: Message, { kind, because }: Sending): Promise<Done> {
  if (kind !== 'taken') log.error('mail not taken', { message: claimed.id, kind, because });
  switch (kind) {
    case 'taken':
      await recordOutcome(claimed.id, 'sent', clock());
      await recordContacts(claimed, 'sent');
      return 'sent';
    case 'later':
      await releaseMessage(claimed);
      return 'waits';
    case 'refused':
      await recordUnsent(claimed, 'failed');
      await recordContacts(claimed, 'failed');
      return 'failed';
    case 'unknown':
      return 'unknown';
  }
}

/** Sends one message, if it is this run’s turn: words first, then the lease, then SES, then what became of it. */
async function sendOne(message: Message): Promise<Done> {
  const now = clock();
  const turn = claimable(message, now);
  if (turn === 'no') return 'waits';
  const toSay = await findWhatToSay(message, now);
  if (toSay === undefined) {
    await recordUnsent(message, 'suppressed');
    return 'suppressed';
  }
  const mail = renderMessage(toSay.content, await factsFor(toSay, now));
  const claimed = await claimMessage(message, {
    content: toSay.content,
    subject: mail.subject,
    text: mail.text,
    claimedUntil: leaseFrom(clock()),
    perhapsTwice: message.perhapsTwice || turn === 'again',
  });
  return claimed === undefined
    ? 'waits'
    : settle(claimed, await sendPatiently(claimed.id, claimed.to.email, mail));
}

/** One message that fails does not keep the others; whoever called hears of it. */
async function attempted(id: string, send: () => Promise<Done>): Promise<Done> {
  try {
    return await send();
  } catch (error) {
    log.error('message not handled', { message: id, ...faultInLog(error) });
    return 'fault';
  }
}

/** A message just planned. Whatever changes in the outbox later is the sweep’s. */
function freshId({ dynamodb }: DynamoDBRecord): string | undefined {
  const { id, state, attempts } = dynamodb?.NewImage ?? {};
  return state?.S === 'planned' && attempts?.N === '0' ? id?.S : undefined;
}

async function sendFresh(records: readonly DynamoDBRecord[], mayBegin: () => boolean): Promise<Tally> {
  const tried = await inParallel(records, width, async (record) => {
    const id = freshId(record);
    if (id === undefined || !mayBegin()) return { record, done: 'waits' as const };
    const done = await attempted(id, async () => {
      const message = await findMessage(id);
      return message === undefined ? 'suppressed' : sendOne(message);
    });
    return { record, done };
  });
  const batchItemFailures = tried.flatMap(({ record, done }) =>
    done === 'fault' ? [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] : [],
  );
  return { done: tried.map(({ done }) => done), batchItemFailures };
}

async function sweep(mayBegin: () => boolean): Promise<Tally> {
  const done: Done[] = [];
  for await (const page of listWaiting()) {
    if (!mayBegin()) break;
    const tried = await inParallel(page, width, async (message) =>
      mayBegin() ? attempted(message.id, () => sendOne(message)) : 'waits',
    );
    done.push(...tried);
  }
  return { done, batchItemFailures: [] };
}

/**
 * Sends what waits in the outbox: each message as it is planned, and every quarter of an hour whatever was left.
 * A message that faults is reported, so that the stream tries it again, and the sweep fails where people can see it.
 */
export const handler = jobHandler<DynamoDBStreamEvent | Sweep, DynamoDBBatchResponse>(
  'send-message',
  async (event, context) => {
    const mayBegin = (): boolean => context.getRemainingTimeInMillis() > marginMilliseconds;
    const { done, batchItemFailures } = await ('Records' in event
      ? sendFresh(event.Records, mayBegin)
      : sweep(mayBegin));
    const times = (kind: Done): number => done.filter((each) => each === kind).length;
    count({
      MailsSent: times('sent'),
      MailsSuppressed: times('suppressed'),
      MailsRefused: times('failed'),
      MailsWithoutAnswer: times('unknown'),
      MailsWaiting: times('waits'),
    });
    if (!('Records' in event) && times('fault') > 0) throw new Error(`${times('fault')} messages faulted`);
    return { batchItemFailures };
  },
);
