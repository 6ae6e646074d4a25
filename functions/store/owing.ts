import type { ReturnToMeet } from '../../shared/contract/meeting-routes.ts';
import type { Day } from '../../shared/domain/day.ts';
import {
  isBegun,
  mayAnswerWith,
  type Other,
  type Owing,
  signedOf,
} from '../../shared/domain/meet-with-return.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import type { Redaction } from '../../shared/domain/redaction.ts';
import { refusals } from '../../shared/domain/refusal.ts';
import { isForOneBoard } from '../../shared/forms/overviews.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { refuse } from '../runtime/refused.ts';
import type { SignedIn } from '../runtime/request.ts';
import { type Draft, getDraft } from './drafts.ts';
import { getObligation, listOwed } from './obligations.ts';
import { listRedactionsOf, listReplaced } from './redactions.ts';
import { getRound } from './rounds.ts';
import { getSeenWhole } from './seen-return.ts';
import { findSubmission, type SubmissionRecord } from './submissions.ts';

type Params = { readonly agencyId: string; readonly roundId: string };
const width = 8;

type Reader = Pick<SignedIn, 'person' | 'assignments'>;

/** Is anything said in it? What was cleared again is not. */
export const isWritten = ({ answers }: Draft): boolean => answers.some(({ value }) => value !== null);

/** What one board asks of an agency, with the return that was made for it. Four reads. */
export async function getOwing(
  { agencyId, roundId }: Params,
  reader: Reader,
): Promise<Owing & { readonly record: SubmissionRecord }> {
  const obligation = await getObligation(roundId, agencyId);
  const { submissionId } = obligation;
  const [round, record, draft] = await Promise.all([
    getRound(roundId),
    getSeenWhole({ agencyId, submissionId }, reader),
    getDraft(submissionId),
  ]);
  const { submission: own, meets, units } = record;
  const more = { written: isWritten(draft), split: units.length > 0, forOneBoard: isForOneBoard(own.form) };
  return { obligation, round, own, meets, record, ...more };
}

const isUndecided = ({ state: { kind } }: Redaction): boolean => kind !== 'restored' && kind !== 'erased';

/**
 * The returns of an agency in which words are hidden that wait for a decision: where they were found, and wherever the
 * same words stood. One query, and two reads for each redaction.
 */
export async function listWithHiddenWords(agencyId: string): Promise<ReadonlySet<string>> {
  const undecided = (await listRedactionsOf(agencyId)).filter(isUndecided);
  const replaced = await inParallel(undecided, width, listReplaced);
  const seen = undecided.flatMap(({ place }) => (place.kind === 'answer' ? [place.submissionId] : []));
  return new Set([...seen, ...replaced.flat().flatMap(({ reissued }) => reissued?.submissionId ?? [])]);
}

/** Another return of the agency’s, as the rule looks at it. */
export const otherOf = (
  { submission, meets, versions }: SubmissionRecord,
  withHiddenWords: ReadonlySet<string>,
): Other => ({ submission, meets, versions, underRedaction: withHiddenWords.has(submission.id) });

const boardsOf = ({ meets }: SubmissionRecord): ReturnToMeet['writtenFor'] =>
  meets.map(({ boardName, roundTitle }) => ({ boardName, roundTitle }));

const toMeet = (owing: Owing, record: SubmissionRecord, other: Other, today: Day): ReturnToMeet => {
  const may = mayAnswerWith(owing, other, today);
  const signed = signedOf(record.versions);
  return {
    submissionId: record.submission.id,
    writtenFor: boardsOf(record),
    signed: signed ? { version: signed.version, receipt: signed.receipt, at: signed.at } : null,
    whyNot: may.ok ? null : refusals[may.because].words,
  };
};

/** The returns of the same form that the agency wrote for other boards, the last signed first. A query for each. */
export async function listToMeet(owing: Owing, today: Day): Promise<ReturnToMeet[]> {
  const { obligation, own } = owing;
  const [owed, hidden] = await Promise.all([listOwed(own.agencyId), listWithHiddenWords(own.agencyId)]);
  const elsewhere = owed.filter(
    ({ obligation: { boardId, submissionId, state }, imported }) =>
      boardId !== obligation.boardId && submissionId !== own.id && state.kind !== 'withdrawn' && !imported,
  );
  const ids = [...new Set(elsewhere.map((each) => each.obligation.submissionId))];
  const found = await inParallel(ids, width, findSubmission);
  return found
    .filter((each) => each !== undefined)
    .filter(({ submission }) => submission.form === own.form && isBegun(submission))
    .map((record) => toMeet(owing, record, otherOf(record, hidden), today))
    .sort((a, b) => (b.signed?.at ?? '9999').localeCompare(a.signed?.at ?? '9999'));
}

/** How far a return is that is not signed yet, as the row of a board says that waits for it. */
export async function howFar({
  submission,
  meets,
}: SubmissionRecord): Promise<Pick<Obligation, 'stage' | 'progress'>> {
  const asking = meets.find(({ withdrawn }) => withdrawn === undefined) ?? refuse('return-ended');
  const { stage, progress } = await getObligation(asking.roundId, submission.agencyId);
  return { stage, progress };
}
