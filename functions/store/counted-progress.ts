import type { Obligation, Progress } from '../../shared/domain/obligation.ts';
import type { SectionCount } from '../../shared/domain/own-sections.ts';
import { followsDraft } from '../../shared/domain/standing.ts';
import { start } from '../../shared/domain/submission-steps.ts';
import { progress, type ReturnProgress } from '../../shared/forms/progress.ts';
import { orRefuse, refuse } from '../runtime/refused.ts';
import type { Write } from './commit.ts';
import { changesIn, type Draft, getDraft } from './drafts.ts';
import { editionFor } from './editions.ts';
import { getObligation } from './obligations.ts';
import { settled } from './settled.ts';
import { findSubmission, type SubmissionRecord, submissionStepWrites } from './submissions.ts';
import { keys, tables } from './tables.ts';
import { transact } from './transact.ts';
import { updateWrite } from './update-write.ts';
import { filledIn } from './working-return.ts';

/** Which count may write, by what the last one knew. */
type Knowing = 'more' | 'as-much';

/** How much of a draft a count saw, and what of each section. */
type Seen = { readonly changes: number; readonly sections: readonly SectionCount[] };

/** Only who has seen more than the last count may write: counts may come late, twice and in any order. */
const seenMoreWrite = (submissionId: string, { changes, sections }: Seen, knowing: Knowing): Write => ({
  item: {
    Update: {
      TableName: tables.returns(),
      Key: keys.progress(submissionId),
      UpdateExpression: 'SET counted = :changes, sections = :sections',
      ConditionExpression: `attribute_not_exists(pk) OR counted ${knowing === 'more' ? '<' : '<='} :changes`,
      ExpressionAttributeValues: { ':changes': changes, ':sections': sections },
    },
  },
  otherwise: 'changed-meanwhile',
});

/** The first answer was saved: an event, once, dated with the earliest answer there is. */
function startedWrites({ submission }: SubmissionRecord, { answers }: Draft): Write[] {
  const [first] = answers.map(({ at }) => at).sort();
  const started = first === undefined ? undefined : start(submission, first);
  return started === undefined || first === undefined
    ? []
    : submissionStepWrites(submission, orRefuse(started), { by: 'portal', at: first });
}

const countedWrite = (
  { roundId, agencyId, stage }: Obligation,
  counted: Obligation['progress'],
  isBegun: boolean,
): Write =>
  updateWrite({
    table: tables.returns(),
    key: keys.obligation(roundId, agencyId),
    set: { progress: counted, ...(isBegun && stage === 'not-started' ? { stage: 'in-progress' } : {}) },
    seen: { stage },
  });

/** How far a return is, counted from its answers. */
export const countedFrom = async (record: SubmissionRecord, draft: Draft): Promise<Progress> =>
  (await countOf(record, draft)).whole;

async function countOf({ submission }: SubmissionRecord, draft: Draft): Promise<ReturnProgress> {
  const { filled, declared } = filledIn(await editionFor(submission.edition), submission, draft);
  return progress(filled, declared);
}

const sectionCounts = ({ sections }: ReturnProgress): SectionCount[] =>
  sections.map(({ section, asked, answered, declaredComplete }) => ({
    section,
    asked,
    answered,
    complete: declaredComplete,
  }));

/**
 * Counts a return anew from its answers, and writes what the boards may see of a draft into each obligation it meets:
 * numbers, and that it was begun. False where an earlier count knew as much, or there is no such return. A count that
 * knows only `as-much` as the last says the same again, where its figures were spoiled since.
 */
export const recordProgress = (submissionId: string, knowing: Knowing = 'more'): Promise<boolean> =>
  settled(async () => {
    const [record, draft] = await Promise.all([findSubmission(submissionId), getDraft(submissionId)]);
    if (record === undefined) return false;
    const { submission, meets } = record;
    const [counted, ...obligations] = await Promise.all([
      countOf(record, draft),
      ...meets.map(({ roundId }) => getObligation(roundId, submission.agencyId)),
    ]);

    const unmet = await transact(
      [
        seenMoreWrite(submissionId, { changes: changesIn(draft), sections: sectionCounts(counted) }, knowing),
        ...obligations
          .filter(({ state }) => followsDraft(state, submission))
          .map((each) => countedWrite(each, counted.whole, draft.answers.length > 0)),
        ...startedWrites(record, draft),
      ].map(({ item }) => item),
    );
    if (unmet === undefined) return true;
    return unmet[0] === undefined ? refuse('changed-meanwhile') : false;
  });
