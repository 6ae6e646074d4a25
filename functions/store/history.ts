import * as z from 'zod/mini';
import type { TimelineEntry } from '../../shared/contract/reply-shapes.ts';
import { Instant } from '../../shared/domain/day.ts';
import { eventInWords, reasonOf } from '../../shared/domain/event-words.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import { ObligationEvent } from '../../shared/domain/obligation-event.ts';
import { SubmissionEvent } from '../../shared/domain/submission-event.ts';
import { parseItem, queryItems } from './database.ts';
import { namesOf } from './people.ts';
import { obligationStream, submissionStream, tables } from './tables.ts';
import { listTexts } from './texts.ts';

const Entry = z.strictObject({
  by: z.string(),
  at: Instant,
  event: z.union([ObligationEvent, SubmissionEvent]),
});

/** Of no use to a reader: the obligation’s own “asked” says the same. */
const onlyInTheLedger = new Set(['created']);

/**
 * What happened to one obligation and to the return that meets it, in order, in words; with the reasons, which are
 * kept apart. Who is no longer known, and the portal itself, have no name.
 */
export async function readHistory({ roundId, agencyId, submissionId }: Obligation): Promise<TimelineEntry[]> {
  const streams = [obligationStream(roundId, agencyId), submissionStream(submissionId)];
  const [items, texts] = await Promise.all([
    Promise.all(streams.map((stream) => queryItems(tables.ledger(), stream, 'EVENT#'))),
    Promise.all(streams.map(listTexts)),
  ]);
  const entries = items.flat().map((item) => parseItem(Entry, item));
  const names = await namesOf(entries.map(({ by }) => by));
  const reasons = new Map(texts.flatMap((each) => [...each]));
  return entries
    .filter(({ event }) => !onlyInTheLedger.has(event.kind))
    .sort((a, b) => a.at.localeCompare(b.at))
    .map(({ by, at, event }) => ({
      at,
      kind: event.kind,
      by: names.get(by) ?? null,
      words: eventInWords(event),
      reason: reasons.get(reasonOf(event) ?? '') ?? null,
    }));
}
