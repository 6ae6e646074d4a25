import { dayInLondon } from '../../shared/domain/calendar.ts';
import { masked } from '../../shared/domain/masking.ts';
import type { SubmittedVersion } from '../../shared/domain/submission.ts';
import { canonicalJson } from '../../shared/forms/canonical-json.ts';
import { maskedSnapshot } from '../../shared/forms/redact.ts';
import { commit, type Write } from './commit.ts';
import { documentWrite, findDocument, reissuedDocumentId, withdrawnWrite } from './documents.ts';
import { obligationStep } from './obligation-steps.ts';
import { findObligation } from './obligations.ts';
import { listPast } from './past-returns.ts';
import { type FrozenReturns, type Redacting, replacedWrite } from './redacting.ts';
import { repointedFigures } from './repointed-figures.ts';
import { listReturnsOf, type ReturnsOfAgency } from './returns-of-agency.ts';
import { settled } from './settled.ts';
import { type SubmissionRecord, submissionStepWrites } from './submissions.ts';
import { keys, obligationStream, tables } from './tables.ts';
import { updateWrite } from './update-write.ts';

const set = (
  key: { pk: string; sk: string },
  values: Record<string, unknown>,
  seen: Record<string, unknown>,
) => updateWrite({ table: tables.returns(), key, set: values, seen });

/** Where boards have the version itself, and where they have it as the one before. */
function receivedWrites(
  of: ReturnsOfAgency,
  agencyId: string,
  was: SubmittedVersion,
  is: SubmittedVersion,
): Write[] {
  return of.received.flatMap(({ roundId, version, digest, documentId, previous }) => {
    const changed = {
      ...(digest === was.digest && documentId === was.documentId
        ? { digest: is.digest, documentId: is.documentId }
        : {}),
      ...(previous?.digest === was.digest ? { previous: { ...previous, digest: is.digest } } : {}),
    };
    return Object.keys(changed).length === 0
      ? []
      : [set(keys.received(roundId, agencyId, version), changed, { digest, documentId })];
  });
}

/** In the history of each return that a board received in this version: what was done, and why. */
async function historyWrites(
  of: ReturnsOfAgency,
  { redaction, how, why, by, at }: Redacting,
  was: SubmittedVersion,
  to: string,
): Promise<Write[]> {
  const { agencyId, reason } = redaction;
  const rounds = of.received.filter(
    (each) => each.digest === was.digest && each.documentId === was.documentId,
  );
  const obligations = await Promise.all(rounds.map(({ roundId }) => findObligation(roundId, agencyId)));
  return obligations.flatMap((obligation) => {
    if (obligation === undefined) return [];
    const facts = { redaction: redaction.id, how, version: was.version, from: was.digest, to, reason };
    const event = { kind: 'redacted', ...facts, on: dayInLondon(at) } as const;
    const text = keys.text(obligationStream(obligation.roundId, agencyId), reason);
    return [
      ...obligationStep({ obligation, event, by, at }).writes,
      {
        item: { Put: { TableName: tables.returns(), Item: { ...text, text: why, by, at } } },
        otherwise: 'changed-meanwhile',
      } as const,
    ];
  });
}

async function pastWrites(
  { submission }: SubmissionRecord,
  was: SubmittedVersion,
  to: string,
): Promise<Write[]> {
  const past = await listPast(submission.agencyId, submission.form);
  return past
    .filter((each) => each.submissionId === submission.id && each.version === was.version)
    .map(({ digest }) =>
      set(
        keys.past(submission.agencyId, submission.form, submission.id, was.version),
        { digest: to },
        { digest },
      ),
    );
}

/** The document again, of the words as they are now; the one before is handed out no more. */
async function documentWrites(
  { submission, meets }: SubmissionRecord,
  was: SubmittedVersion,
  is: SubmittedVersion,
): Promise<Write[]> {
  const before = await findDocument(was.documentId);
  return [
    ...(before === undefined ? [] : [withdrawnWrite(was.documentId)]),
    documentWrite({
      id: is.documentId,
      kind: 'version',
      agencyId: submission.agencyId,
      submissionId: submission.id,
      fileName: `${submission.form}-${submission.agencyId}-${is.receipt}.pdf`,
      snapshot: is.digest,
      at: is.at,
      meets: [...meets],
      signed: is,
    }),
  ];
}

/** The version as it reads afterwards, or undefined where nothing in it changes. */
async function changedVersion(
  was: SubmittedVersion,
  { redaction, how, replace }: Redacting,
  frozen: FrozenReturns,
): Promise<SubmittedVersion | undefined> {
  const snapshot = await frozen.read(was.digest);
  const changed = maskedSnapshot(snapshot, replace);
  const outsideApproval = masked(was.outsideApproval, replace);
  const isSame = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);
  if (isSame(snapshot, changed) && isSame(was.outsideApproval, outsideApproval)) return undefined;
  const digest = await frozen.write(changed);
  const documentId = reissuedDocumentId(redaction.id, how, digest, was.documentId);
  return { ...was, digest, documentId, outsideApproval };
}

/**
 * One submitted version with other words in the place of some: whatever names the frozen words names the new ones, all
 * or nothing, and the document is made again. What does not hold the words stays. Done again, it does nothing.
 */
const repoint = (
  redacting: Redacting,
  frozen: FrozenReturns,
  submissionId: string,
  version: number,
): Promise<void> =>
  settled(async () => {
    const { redaction, how, by, at } = redacting;
    const { agencyId, reason, id } = redaction;
    const of = await listReturnsOf(agencyId, [submissionId]);
    const record = of.records.find(({ submission }) => submission.id === submissionId);
    const was = record?.versions.find((each) => each.version === version);
    const is = was && (await changedVersion(was, redacting, frozen));
    if (record === undefined || was === undefined || is === undefined) return;

    const reissued = { submissionId, version, documentId: is.documentId };
    const replaced = { from: was.digest, to: is.digest, documentId: was.documentId, reissued };
    const event = {
      kind: 'redacted',
      ...{ by, at, redaction: id, how, version, from: was.digest, to: is.digest, reason },
    } as const;
    await commit([
      set(
        keys.version(submissionId, version),
        { digest: is.digest, documentId: is.documentId, outsideApproval: is.outsideApproval },
        { digest: was.digest, documentId: was.documentId },
      ),
      ...submissionStepWrites(record.submission, event, { by, at }),
      ...(await pastWrites(record, was, is.digest)),
      ...receivedWrites(of, agencyId, was, is),
      ...(await repointedFigures(of, record, was, is, frozen)),
      ...(await historyWrites(of, redacting, was, is.digest)),
      ...(await documentWrites(record, was, is)),
      replacedWrite(redacting, replaced),
    ]);
  });

/** The same for every version that the agency ever submitted, to whichever board. One read of the bucket for each. */
export async function repointAll(
  redacting: Redacting,
  frozen: FrozenReturns,
  { records }: ReturnsOfAgency,
): Promise<void> {
  for (const { submission, versions } of records)
    for (const was of versions)
      if (await changedVersion(was, redacting, frozen))
        await repoint(redacting, frozen, submission.id, was.version);
}
