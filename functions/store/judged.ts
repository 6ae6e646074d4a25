import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../shared/domain/day.ts';
import type { About } from '../../shared/domain/message.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import { moderate } from '../../shared/domain/obligation-steps.ts';
import {
  gradesWith,
  type Judgement,
  noReview,
  type Reviewer,
  type SectionReview,
} from '../../shared/domain/review.ts';
import { orRefuse, refuse } from '../runtime/refused.ts';
import { commit, type Write } from './commit.ts';
import { obligationStep } from './obligation-steps.ts';
import { reviewWrite } from './review-rows.ts';
import { reviewsOf } from './reviews.ts';
import { keys, tables } from './tables.ts';
import type { UnderReview } from './under-review.ts';

type Who = { readonly by: Reviewer; readonly at: Instant; readonly today: string };

export const reviewOf = (under: UnderReview, section: string): SectionReview =>
  reviewsOf(under, under.version).find((each) => each.section === section) ??
  noReview(section, under.version);

/** In a transaction that has no step of the obligation: it is still under review in this version. */
const stillUnderReview = ({ roundId, agencyId, state }: Obligation): Write => ({
  item: {
    ConditionCheck: {
      TableName: tables.returns(),
      Key: keys.obligation(roundId, agencyId),
      ConditionExpression: '#state = :state',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':state': state },
    },
  },
  otherwise: 'changed-meanwhile',
});

/** A grade of the board that comes or goes is a step of the obligation: an event, and the copy in its row. */
function gradeWrites(
  { obligation }: UnderReview,
  found: { readonly section: string; readonly question: string | null; readonly judged: Judgement | null },
  { by, at, today }: Who,
): Write[] {
  const { section, question, judged } = found;
  const grade = question === null ? (judged?.grade ?? null) : (judged?.questions[question]?.grade ?? null);
  const isOwn = judged?.judgement !== 'moderated';
  const event = orRefuse(moderate(obligation, { section, question, grade: isOwn ? null : grade }, today));
  const moderatedGrades = gradesWith(obligation.moderatedGrades, section, judged);
  return obligationStep({ obligation, event, by: by.id, at, alongside: { moderatedGrades } }).writes;
}

const bare = (judged: SectionReview['judged']): Judgement | null => {
  if (judged === null) return null;
  const { by: _, at: __, ...judgement } = judged;
  return judgement;
};

type Found = {
  readonly about: About;
  readonly section: string;
  /** The question that was moderated, or null for the section as a whole. */
  readonly question: string | null;
  /** The revision that the reviewer saw. */
  readonly revision: number;
  readonly judged: Judgement | null;
};

/** Keeps what a reviewer found of a section, if nobody found otherwise meanwhile; the same again is no clash with oneself. */
export async function recordJudged(under: UnderReview, found: Found, who: Who): Promise<SectionReview> {
  const { about, section, revision, judged } = found;
  const before = reviewOf(under, section);
  if (before.judgedRevision !== revision) {
    const isMine = before.judged?.by.id === who.by.id || before.judged === null;
    if (isMine && isDeepStrictEqual(bare(before.judged), judged)) return before;
    return refuse('changed-meanwhile', { theirs: before });
  }
  const after: SectionReview = {
    ...before,
    judged: judged && { ...judged, by: who.by, at: who.at },
    judgedRevision: revision + 1,
  };
  const isAboutGrades = judged?.judgement === 'moderated' || before.judged?.judgement === 'moderated';
  await commit([
    ...(isAboutGrades ? gradeWrites(under, found, who) : [stillUnderReview(under.obligation)]),
    reviewWrite(about, before, after, 'judged'),
  ]);
  return after;
}

type Written = {
  readonly about: About;
  readonly section: string;
  readonly revision: number;
  readonly strengths: string;
  readonly comments: string;
};

/** Keeps what is written about a section; where somebody else wrote meanwhile, their words go back beside the writer’s. */
export async function recordComments(under: UnderReview, written: Written, who: Who): Promise<SectionReview> {
  const { about, section, revision, strengths, comments } = written;
  const before = reviewOf(under, section);
  if (before.commentsRevision !== revision) {
    if (before.strengths === strengths && before.comments === comments) return before;
    return refuse('changed-meanwhile', { theirs: before });
  }
  const after: SectionReview = {
    ...before,
    strengths,
    comments,
    commented: { by: who.by, at: who.at },
    commentsRevision: revision + 1,
  };
  await commit([stillUnderReview(under.obligation), reviewWrite(about, before, after, 'commented')]);
  return after;
}
