import { randomUUID } from 'node:crypto';
import type { Colleague } from '../../shared/contract/reply-shapes.ts';
import type { Day, Instant } from '../../shared/domain/day.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import { receive } from '../../shared/domain/obligation-steps.ts';
import { plannedMessage } from '../../shared/domain/planned-message.ts';
import { isLate } from '../../shared/domain/standing.ts';
import type { SubmittedVersion } from '../../shared/domain/submission.ts';
import type { SubmissionEvent } from '../../shared/domain/submission-event.ts';
import { progress } from '../../shared/forms/progress.ts';
import { rolledUpSections } from '../../shared/forms/roll-up.ts';
import { orRefuse, refuse } from '../runtime/refused.ts';
import type { Claim } from '../runtime/request.ts';
import { commit, type Write } from './commit.ts';
import { documentWrite, versionDocumentId } from './documents.ts';
import { figuresWrites } from './figures.ts';
import { stillClosedChecks } from './gates.ts';
import { messageWrites } from './messages.ts';
import { obligationStep } from './obligation-steps.ts';
import { pastWrite } from './past-returns.ts';
import { type Previous, receivedWrite } from './received.ts';
import { promisedIn, sentActionWrites } from './sent-actions.ts';
import { submissionStepWrites } from './submissions.ts';
import { unitsUnchangedChecks } from './units.ts';
import { versionWrites } from './versions.ts';
import { snapshotOf, type WorkingReturn } from './working-return.ts';

type Submitted = {
  readonly now: WorkingReturn;
  readonly obligations: readonly Obligation[];
  readonly event: Extract<SubmissionEvent, { kind: 'submitted' }>;
  readonly signer: Pick<SubmittedVersion, 'signedBy' | 'outsideApproval'>;
  /** The attempt that closed the gates. */
  readonly closing: string;
  /** Who is sent a receipt. */
  readonly to: readonly Pick<Colleague, 'personId' | 'email'>[];
  /** What each board received before, by its round of now. */
  readonly previous: ReadonlyMap<string, Previous | null>;
  readonly today: Day;
  readonly claim: Claim | undefined;
};

export type Receipt = {
  readonly version: number;
  readonly receipt: string;
  readonly at: Instant;
  readonly late: boolean;
  readonly documentId: string;
};

/** Every board that still waits receives this version; one that has it already keeps what it has. */
function received({ now, obligations, event, today }: Submitted) {
  const expecting = obligations.filter(({ state }) => state.kind === 'waiting' || state.kind === 'sent-back');
  if (expecting.length === 0) return refuse('already-received');
  const alongside = {
    stage: 'ready' as const,
    progress: progress(now.filled, now.declared).whole,
    selfGrades: Object.fromEntries(
      rolledUpSections(now.filled).map(({ section, rolledUp }) => [section.id, rolledUp.grade]),
    ),
    // What the board found of the version before is not said of this one.
    moderatedGrades: {},
    lastContact: { at: event.at, how: 'receipt' as const, outcome: 'planned' as const },
  };
  const { version, digest, by, at } = event;
  return expecting.map((obligation) =>
    obligationStep({
      obligation,
      event: orRefuse(receive(obligation, version, digest, today)),
      by,
      at,
      alongside,
    }),
  );
}

const versionOf = ({ now, event, signer }: Submitted): SubmittedVersion => ({
  ...signer,
  version: event.version,
  receipt: event.receipt,
  digest: event.digest,
  at: event.at,
  documentId: versionDocumentId(now.submission.id, event.version),
});

/** The receipt for everybody who should have one; it stands in the history of each obligation that is met. */
function receiptWrites({ now, event, to }: Submitted, met: readonly Obligation[]): Write[] {
  const abouts = met.map(({ boardId, roundId, agencyId }) => ({ boardId, roundId, agencyId }));
  const [about] = abouts;
  if (about === undefined) return [];
  const { submission } = now;
  return to.flatMap(({ personId, email }) =>
    messageWrites(
      plannedMessage({
        id: randomUUID(),
        to: { personId, email },
        at: event.at,
        content: { kind: 'receipt', about, submissionId: submission.id, version: event.version },
      }),
      abouts,
    ),
  );
}

/**
 * The submission in one transaction: its row and event, the version, the document that is wanted, each obligation it
 * meets, the receipts, and the reply to this very request; all only if the gates are still closed by this attempt.
 */
export async function recordSubmitted(submitted: Submitted): Promise<Receipt> {
  const { now, event, closing, claim } = submitted;
  const version = versionOf(submitted);
  const { submission, edition, meets } = now;
  const steps = received(submitted);
  const reply: Receipt = {
    version: version.version,
    receipt: version.receipt,
    at: version.at,
    late: steps.some(({ obligation }) => isLate(obligation)),
    documentId: version.documentId,
  };
  const sections = edition.sections.map(({ id }) => id);
  const writes = [
    ...submissionStepWrites(submission, event, event),
    ...versionWrites(submission.id, version),
    documentWrite({
      id: version.documentId,
      kind: 'version',
      agencyId: submission.agencyId,
      submissionId: submission.id,
      fileName: `${submission.form}-${submission.agencyId}-${version.receipt}.pdf`,
      snapshot: version.digest,
      at: version.at,
      meets: [...meets],
      signed: version,
    }),
    ...steps.flatMap(({ writes }) => writes),
    ...steps.map(({ obligation }) =>
      receivedWrite(obligation, version, submitted.previous.get(obligation.roundId) ?? null),
    ),
    ...steps.flatMap(({ obligation }) =>
      figuresWrites(edition, snapshotOf(now), obligation, version.version),
    ),
    pastWrite(submission, version, meets),
    ...sentActionWrites(
      submission,
      meets.filter(({ roundId }) => steps.some(({ obligation }) => obligation.roundId === roundId)),
      promisedIn(now.filled),
    ),
    ...receiptWrites(
      submitted,
      steps.map(({ obligation }) => obligation),
    ),
    ...stillClosedChecks(submission.id, sections, closing),
    ...unitsUnchangedChecks(submission.id, now.units),
  ];
  await commit(writes, { claim, reply, at: version.at });
  return reply;
}
