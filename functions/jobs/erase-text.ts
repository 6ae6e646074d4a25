import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import type { Instant } from '../../shared/domain/day.ts';
import { counted, erasedFrom, finished } from '../../shared/domain/redaction.ts';
import { documentKey } from '../files/documents.ts';
import { folderOfVersion } from '../files/evidence-files.ts';
import { getFeedback, putFeedback } from '../files/feedback-files.ts';
import { deleteFrozen, listFrozenWith } from '../files/frozen-objects.ts';
import { deleteAllVersions } from '../files/object-versions.ts';
import { getSnapshot, putSnapshot } from '../files/snapshots.ts';
import { faultInLog } from '../runtime/fault-in-log.ts';
import { jobHandler } from '../runtime/job-handler.ts';
import { log } from '../runtime/log.ts';
import { count } from '../runtime/metrics.ts';
import { Refused } from '../runtime/refused.ts';
import type { Write } from '../store/commit.ts';
import { countWords } from '../store/counted-words.ts';
import { findVersion, nextVersionWrite } from '../store/evidence.ts';
import { evidenceEventWrite } from '../store/evidence-events.ts';
import { redactedEvent } from '../store/hidden-text.ts';
import { maskDraft } from '../store/masked-drafts.ts';
import type { Redacting } from '../store/redacting.ts';
import { redactingOf, type Work } from '../store/redaction-work.ts';
import {
  findRedaction,
  findSealed,
  forgottenWrite,
  listRedactionWork,
  recordDone,
  whyRedacted,
} from '../store/redactions.ts';
import { repointAll } from '../store/repointed.ts';
import { repointLetters } from '../store/repointed-letters.ts';
import { listReturnsOf, type ReturnsOfAgency } from '../store/returns-of-agency.ts';
import { settled } from '../store/settled.ts';
import { getSubmission, submissionStepWrites } from '../store/submissions.ts';
import { forgetDocument, listDocumentsOf, listNamed, listSuperseded } from '../store/superseded.ts';
import { eraseIn, listTextRows } from '../store/text-rows.ts';

/** The quarter-hourly call, with the time at which it was due. */
type Sweep = { readonly sweep: true; readonly at: string };

/** What was asked for less than so long ago is still the stream’s. */
const streamMilliseconds = 5 * 60_000;

const frozen = { read: getSnapshot, write: putSnapshot };
const letters = { read: getFeedback, write: putFeedback };

async function forgetDocuments(documentIds: readonly string[]): Promise<void> {
  for (const id of documentIds) {
    await deleteAllVersions('documents', documentKey(id));
    await forgetDocument(id);
  }
}

/** Frozen words in whose place others stand, and all that was printed of them. What is still named is for the next run. */
async function eraseFrozen({ redaction, replace }: Redacting, of: ReturnsOfAgency): Promise<void> {
  const objects = await listFrozenWith(redaction.agencyId, replace);
  const digests = new Set(objects.map(({ digest }) => digest));
  const named = await listNamed(of);
  if ([...digests].some((digest) => named.has(digest)))
    throw new Error(`Redaction ${redaction.id}: a version came meanwhile`);
  await forgetDocuments(await listDocumentsOf(redaction.agencyId, digests));
  for (const object of objects) await deleteFrozen(object);
}

/** From answers, how they came to be, what boards wrote of them, feedback, reasons, messages and documents. */
async function eraseText(redacting: Redacting, known: readonly string[]): Promise<void> {
  const { redaction, replace } = redacting;
  const of = await listReturnsOf(redaction.agencyId, known);
  await repointAll(redacting, frozen, of);
  await repointLetters(redacting, letters, of);
  for (const row of await listTextRows(redaction.agencyId, replace)) await eraseIn(row, replace);
  await eraseFrozen(redacting, await listReturnsOf(redaction.agencyId, known));
  const left = await listTextRows(redaction.agencyId, replace);
  if (left.length > 0) throw new Error(`Redaction ${redaction.id}: ${left.length} copies are left`);
}

/** Frozen versions and every draft of the agency; what the request that hid it did already is found done. */
async function replaceEverywhere(redacting: Redacting, known: readonly string[]): Promise<void> {
  const { redaction, replace, at } = redacting;
  const of = await listReturnsOf(redaction.agencyId, known);
  const saveId = `${redaction.id}-${redacting.how}`;
  for (const record of of.records) await maskDraft(record, replace, { saveId, at });
  await repointAll(redacting, frozen, of);
}

/** What stands beside the redaction once it is done: the return’s own record, or the row of the file. */
async function closingWrites({ redaction, sealed }: Work, redacting: Redacting): Promise<Write[]> {
  const { place, agencyId } = redaction;
  if (place.kind === 'answer') {
    const { submission } = await getSubmission(agencyId, place.submissionId);
    return submissionStepWrites(submission, redactedEvent(redacting), redacting);
  }
  const version = await findVersion({ agencyId, ...place });
  const event = evidenceEventWrite(redaction, place, redacting.how, redacting);
  if (version === undefined) return [event];
  return [
    event,
    nextVersionWrite(
      redacting.how === 'erased' ? { ...version, fileName: 'Removed' } : { ...version, kept: sealed.kept },
    ),
  ];
}

/** Hidden: what the request could not reach is hidden too, and the words are counted wherever else they stand. */
async function finishHiding(work: Work): Promise<void> {
  const redacting = redactingOf(work);
  const { redaction, sealed } = work;
  const { place, agencyId, mask } = redaction;
  if (place.kind === 'evidence' || sealed.passage === null) return recordDone(counted(redaction, {}, 0));
  await replaceEverywhere(redacting, [place.submissionId]);
  await forgetDocuments(await listSuperseded(redaction));
  const anywhere = erasedFrom({ passage: sealed.passage, mask });
  const { found, mailsSent } = await countWords({ ...redaction, agencyId }, anywhere);
  return recordDone(counted(redaction, found, mailsSent));
}

/** Decided: erased for ever or put back, and then forgotten by the job itself. */
async function carryOut(work: Work): Promise<void> {
  const redacting = redactingOf(work);
  const { redaction } = work;
  const { place, agencyId } = redaction;
  if (place.kind === 'answer') {
    const known = [place.submissionId];
    await (redacting.how === 'erased' ? eraseText(redacting, known) : replaceEverywhere(redacting, known));
    await forgetDocuments(await listSuperseded(redaction));
  } else if (redacting.how === 'erased')
    for (const folder of folderOfVersion({ agencyId, ...place })) await deleteAllVersions('evidence', folder);
  await settled(async () =>
    recordDone(finished(redaction, work.at), [
      ...(await closingWrites(work, redacting)),
      forgottenWrite(redaction),
    ]),
  );
}

/** Does what there is to do for a redaction as it stands by now; done already, or decided otherwise meanwhile, is well. */
async function attend(id: string, at: Instant | undefined): Promise<void> {
  const redaction = await findRedaction(id);
  const sealed = redaction && (await findSealed(redaction));
  if (redaction === undefined || sealed === undefined) return;
  const { state, hiddenAt } = redaction;
  const asked = state.kind === 'hidden' ? hiddenAt : state.at;
  const work = { redaction, sealed, why: (await whyRedacted(redaction)) ?? '', at: at ?? asked };
  if (state.kind === 'hidden' && redaction.found !== null) return;
  try {
    await (state.kind === 'hidden' ? finishHiding(work) : carryOut(work));
  } catch (error) {
    const now = error instanceof Refused ? await findRedaction(id) : undefined;
    if (now === undefined || now.sequence === redaction.sequence) throw error;
  }
}

async function attended(id: string, at: Instant | undefined): Promise<boolean> {
  try {
    await attend(id, at);
    return true;
  } catch (error) {
    log.error('redaction not done', { redactionId: id, ...faultInLog(error) });
    return false;
  }
}

/** Finishes what is hidden, and erases for ever or puts back what the manager has decided on. */
export const handler = jobHandler<DynamoDBStreamEvent | Sweep, DynamoDBBatchResponse>(
  'erase-text',
  async (event) => {
    const batchItemFailures: { itemIdentifier: string }[] = [];
    if ('Records' in event) {
      for (const { dynamodb } of event.Records) {
        const seconds = dynamodb?.ApproximateCreationDateTime;
        const at = seconds === undefined ? undefined : new Date(seconds * 1000).toISOString();
        if (!(await attended(dynamodb?.NewImage?.id?.S ?? '', at)))
          batchItemFailures.push({ itemIdentifier: dynamodb?.SequenceNumber ?? '' });
      }
      count({ RedactionsNotDone: batchItemFailures.length });
      return { batchItemFailures };
    }
    const before = new Date(Date.parse(event.at) - streamMilliseconds).toISOString();
    let faults = 0;
    for (const { id } of await listRedactionWork(before)) if (!(await attended(id, event.at))) faults += 1;
    count({ RedactionsNotDone: faults });
    if (faults > 0) throw new Error(`${faults} redactions could not be finished`);
    return { batchItemFailures };
  },
);
