import * as z from 'zod/mini';
import type { TimelineEntry } from '../../shared/contract/reply-shapes.ts';
import { Instant } from '../../shared/domain/day.ts';
import type { About } from '../../shared/domain/message.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import { ObligationEvent } from '../../shared/domain/obligation-event.ts';
import { eventInWords, reasonOf } from '../../shared/domain/obligation-event-words.ts';
import type { Round } from '../../shared/domain/round.ts';
import type { SubmittedVersion } from '../../shared/domain/submission.ts';
import { orNotFound } from '../runtime/refused.ts';
import { parseItem, queryItems } from './database.ts';
import { getObligationOf } from './obligations.ts';
import { namesOf } from './people.ts';
import { findSubmission } from './submissions.ts';
import { obligationStream, tables } from './tables.ts';
import { listTexts } from './texts.ts';

const Happened = z.strictObject({ by: z.string(), at: Instant, event: ObligationEvent });
export type Happened = z.infer<typeof Happened>;

type OfRound = Pick<About, 'roundId' | 'agencyId'>;

/** All that happened to one obligation, in order. */
export async function listHappened({ roundId, agencyId }: OfRound): Promise<Happened[]> {
  const items = await queryItems(tables.ledger(), obligationStream(roundId, agencyId), 'EVENT#');
  return items.map((item) => parseItem(Happened, item));
}

/** The same for people: names for ids, words for facts, and the reasons that are still kept. */
export async function timelineOf(
  { roundId, agencyId }: OfRound,
  happened: readonly Happened[],
): Promise<TimelineEntry[]> {
  const [names, texts] = await Promise.all([
    namesOf(happened.map(({ by }) => by).filter((by) => by !== 'portal')),
    listTexts(obligationStream(roundId, agencyId)),
  ]);
  return happened.map(({ at, by, event }) => ({
    at,
    kind: event.kind,
    by: by === 'portal' ? null : (names.get(by) ?? 'Somebody no longer known to the portal'),
    words: eventInWords(event),
    reason: texts.get(reasonOf(event) ?? '') ?? null,
  }));
}

/** The versions that this board received; others of the same submission are other boards’ alone. */
export async function listReceived(
  { submissionId }: Obligation,
  happened: readonly Happened[],
): Promise<SubmittedVersion[]> {
  const received = new Set(
    happened.flatMap(({ event }) =>
      event.kind === 'received' || event.kind === 'version-shared' ? [event.version] : [],
    ),
  );
  if (received.size === 0) return [];
  const found = await findSubmission(submissionId);
  return (found?.versions ?? []).filter(({ version }) => received.has(version));
}

/** One version that this board received, with its round. Whatever is not there, or not theirs, is `not-found`. */
export async function getReceived(
  about: About,
  version: number,
): Promise<{ round: Round; obligation: Obligation; version: SubmittedVersion }> {
  const [{ round, obligation }, happened] = await Promise.all([getObligationOf(about), listHappened(about)]);
  const versions = await listReceived(obligation, happened);
  return { round, obligation, version: orNotFound(versions.find((each) => each.version === version)) };
}
