import type { Colleague } from '../../shared/contract/reply-shapes.ts';
import type { Day, Instant } from '../../shared/domain/day.ts';
import type { MetWith, Owing } from '../../shared/domain/meet-with-return.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import { isLate } from '../../shared/domain/standing.ts';
import type { Meets, SubmittedVersion } from '../../shared/domain/submission.ts';
import type { Edition } from '../../shared/forms/form.ts';
import type { Snapshot } from '../../shared/forms/freeze.ts';
import { frozenActions, frozenGrades, frozenProgress } from '../../shared/forms/frozen-figures.ts';
import { refuse } from '../runtime/refused.ts';
import type { Claim } from '../runtime/request.ts';
import { commit, type Write } from './commit.ts';
import { isNew } from './database.ts';
import { figuresWrites } from './figures.ts';
import { stillClosedChecks } from './gates.ts';
import { obligationStep } from './obligation-steps.ts';
import type { OutsideTheFold } from './obligations.ts';
import { type Previous, receivedWrite } from './received.ts';
import { sentActionWrites } from './sent-actions.ts';
import { type SubmissionRecord, submissionStepWrites } from './submissions.ts';
import { keys, tables } from './tables.ts';
import { tellWrites } from './tell.ts';

/** The version that the board receives with it, and what is written beside a submission. */
export type SignedThen = {
  readonly version: SubmittedVersion;
  readonly edition: Edition;
  readonly snapshot: Snapshot;
  readonly previous: Previous | null;
  /** Who is sent a receipt. */
  readonly to: readonly Pick<Colleague, 'personId' | 'email'>[];
};

export type Met = {
  readonly owing: Owing;
  /** The return that meets it from now on. */
  readonly other: SubmissionRecord;
  readonly steps: MetWith;
  /** Where it is signed; else how far it is, as the other boards’ rows say. */
  readonly signed: SignedThen | undefined;
  readonly draft: Pick<Obligation, 'stage' | 'progress'> | undefined;
  /** By which the sections of the empty return were closed while it was looked at, and those sections. */
  readonly closing: string;
  readonly sections: readonly string[];
  readonly by: string;
  readonly at: Instant;
  readonly today: Day;
  readonly claim: Claim | undefined;
};

export type MetReply = { submissionId: string; version: number | null; late: boolean };

const alongside = ({ signed, draft, at }: Met): Partial<OutsideTheFold> =>
  signed === undefined
    ? { ...draft }
    : {
        stage: 'ready',
        progress: frozenProgress(signed.snapshot),
        selfGrades: frozenGrades(signed.snapshot),
        lastContact: { at, how: 'receipt', outcome: 'planned' },
      };

/** Beside the return that meets it now: what the board asks, with the board’s own days. */
function meetsWrite({ owing, other }: Met): { meets: Meets; write: Write } {
  const { obligation, own } = owing;
  const { roundId, due, firstDue } = obligation;
  const asked = owing.meets.find((each) => each.roundId === roundId) ?? refuse('not-found');
  const first = firstDue === null ? {} : { firstDue };
  const meets: Meets = { ...asked, due, ...first, inPlaceOf: own.id };
  const Item = { ...keys.meets(other.submission.id, roundId), ...meets };
  return {
    meets,
    write: {
      item: { Put: { TableName: tables.returns(), Item, ConditionExpression: isNew } },
      otherwise: 'changed-meanwhile',
    },
  };
}

/** What a board gets with a signed version, as with any submission: the row, its figures, the promises, the receipts. */
function receivedWrites(
  { other, at }: Met,
  obligation: Obligation,
  meets: Meets,
  signed: SignedThen,
): Write[] {
  const { version, edition, snapshot, previous, to } = signed;
  const { boardId, roundId, agencyId } = obligation;
  const about = { boardId, roundId, agencyId };
  const { id: submissionId } = other.submission;
  return [
    receivedWrite(obligation, version, previous),
    ...figuresWrites(edition, snapshot, obligation, version.version),
    ...sentActionWrites(other.submission, [meets], frozenActions(snapshot)),
    ...tellWrites(to, { kind: 'receipt', about, submissionId, version: version.version }, at),
  ];
}

/**
 * A board is answered with a return that is there already, all or nothing: the steps of its obligation, of the return
 * that meets it, and of the empty one that is let go, if nobody has written in that meanwhile.
 */
export async function recordMet(met: Met): Promise<MetReply> {
  const { owing, other, steps, signed, closing, sections, by, at, claim } = met;
  const [event, ...followedBy] = steps.obligation;
  if (event === undefined) return refuse('changed-meanwhile');
  const { obligation, writes } = obligationStep({
    ...{ obligation: owing.obligation, event, followedBy, by, at },
    alongside: alongside(met),
  });
  const { meets, write } = meetsWrite(met);
  const reply: MetReply = {
    submissionId: other.submission.id,
    version: signed?.version.version ?? null,
    late: isLate(obligation),
  };
  await commit(
    [
      ...writes,
      write,
      ...submissionStepWrites(other.submission, steps.joined, { by, at }),
      ...submissionStepWrites(owing.own, steps.letGo, { by, at }),
      ...(signed === undefined ? [] : receivedWrites(met, obligation, meets, signed)),
      ...stillClosedChecks(owing.own.id, sections, closing),
    ],
    { claim, reply, at },
  );
  return reply;
}
