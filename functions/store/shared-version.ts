import type { Colleague, Holder } from '../../shared/contract/reply-shapes.ts';
import type { Day, Instant } from '../../shared/domain/day.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import { refusals } from '../../shared/domain/refusal.ts';
import type { SubmittedVersion } from '../../shared/domain/submission.ts';
import { heldVersion, shareVersion } from '../../shared/domain/version-sharing.ts';
import type { Edition } from '../../shared/forms/form.ts';
import type { Snapshot } from '../../shared/forms/freeze.ts';
import { frozenActions, frozenGrades, frozenProgress } from '../../shared/forms/frozen-figures.ts';
import { orRefuse } from '../runtime/refused.ts';
import type { Claim } from '../runtime/request.ts';
import { commit, type Write } from './commit.ts';
import { figuresWrites } from './figures.ts';
import { obligationStep } from './obligation-steps.ts';
import { getObligation } from './obligations.ts';
import { type Previous, receivedWrite } from './received.ts';
import { sentActionWrites } from './sent-actions.ts';
import { type SubmissionRecord, submissionStepWrites } from './submissions.ts';
import { tellWrites } from './tell.ts';

type To = Pick<Colleague, 'personId' | 'email'>;

/** A transaction has 100 writes at most: room for so many on each side. */
const mostTold = 18;

/** What each board that asks for a return holds of it, in the order of `meets`. A call for each. */
export const listMet = ({ meets, submission }: SubmissionRecord): Promise<Obligation[]> =>
  Promise.all(meets.map(({ roundId }) => getObligation(roundId, submission.agencyId)));

/** Which board holds which version, and whether this version can be shared with it. */
export const holdersOf = (
  { meets, submission }: SubmissionRecord,
  met: readonly Obligation[],
  { version, digest }: Pick<SubmittedVersion, 'version' | 'digest'>,
  on: Day,
): Holder[] =>
  meets.flatMap(({ boardId, boardName, roundId, roundTitle }) => {
    const obligation = met.find((each) => each.roundId === roundId);
    if (obligation === undefined) return [];
    const step = shareVersion(obligation, { version, digest, latest: submission.versions }, on);
    const whyNot = step.ok ? null : refusals[step.because].words;
    return [{ boardId, boardName, roundId, roundTitle, holds: heldVersion(obligation), whyNot }];
  });

export type Sharing = {
  readonly record: SubmissionRecord;
  /** What every board holds that asks for the return. */
  readonly met: readonly Obligation[];
  /** That of the board with which it is shared. */
  readonly obligation: Obligation;
  readonly version: SubmittedVersion;
  readonly edition: Edition;
  readonly snapshot: Snapshot;
  readonly previous: Previous | null;
  /** Who shares, and the agency’s leads: they are sent a receipt. */
  readonly from: readonly To[];
  readonly managers: readonly To[];
  readonly by: string;
  readonly at: Instant;
  readonly today: Day;
  readonly claim: Claim | undefined;
};

function stepOf({ record, obligation, version, snapshot, by, at, today }: Sharing) {
  const { digest } = version;
  const shared = { version: version.version, digest, latest: record.submission.versions };
  return obligationStep({
    obligation,
    event: orRefuse(shareVersion(obligation, shared, today)),
    by,
    at,
    alongside: {
      stage: 'ready',
      progress: frozenProgress(snapshot),
      selfGrades: frozenGrades(snapshot),
      // What the board found of the version before is not said of this one until its review goes on.
      moderatedGrades: {},
      lastContact: { at, how: 'receipt', outcome: 'planned' },
    },
  });
}

function tellingWrites({ record, obligation, version, from, managers, at }: Sharing): Write[] {
  const { boardId, roundId, agencyId } = obligation;
  const about = { boardId, roundId, agencyId };
  const shared = { about, version: version.version };
  const { id: submissionId } = record.submission;
  return [
    ...tellWrites(managers.slice(0, mostTold), { kind: 'version-shared', ...shared }, at),
    ...tellWrites(from.slice(0, mostTold), { kind: 'receipt', submissionId, ...shared }, at),
  ];
}

/**
 * A version reaches one more board, all or nothing, as it would have by submitting: the step of its obligation, what it
 * received, the figures, the promised actions, who is told; and the return’s own event, so that nothing is hidden in the
 * version meanwhile that this board would then be shown.
 */
export async function recordVersionShared(sharing: Sharing): Promise<{ holders: Holder[] }> {
  const { record, met, version, edition, snapshot, previous, by, at, today, claim } = sharing;
  const { obligation, writes } = stepOf(sharing);
  const { roundId } = obligation;
  const now = met.map((each) => (each.roundId === roundId ? obligation : each));
  const reply = { holders: holdersOf(record, now, version, today) };
  const event = { kind: 'shared', by, at, version: version.version, round: roundId } as const;
  const to = record.meets.filter((each) => each.roundId === roundId);
  await commit(
    [
      ...submissionStepWrites(record.submission, event, { by, at }),
      ...writes,
      receivedWrite(obligation, version, previous, at),
      ...figuresWrites(edition, snapshot, obligation, version.version),
      ...sentActionWrites(record.submission, to, frozenActions(snapshot)),
      ...tellingWrites(sharing),
    ],
    { claim, reply, at },
  );
  return reply;
}
