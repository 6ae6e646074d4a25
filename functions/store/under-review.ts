import type { Day, Instant } from '../../shared/domain/day.ts';
import type { About } from '../../shared/domain/message.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import { startReview } from '../../shared/domain/obligation-steps.ts';
import { notOwnAgency } from '../../shared/domain/own-agency.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import { gradesWith, type SectionReview } from '../../shared/domain/review.ts';
import type { FrozenSection, Snapshot } from '../../shared/forms/freeze.ts';
import { reviewsOfNext } from '../../shared/forms/judging.ts';
import { orRefuse, refuse } from '../runtime/refused.ts';
import type { Claim } from '../runtime/request.ts';
import { recordObligationStep } from './obligation-steps.ts';
import { reviewPut } from './review-rows.ts';
import { getReviewed, type Reviewed, reviewsOf, versionOf } from './reviews.ts';
import { settled } from './settled.ts';

/** Snapshots are kept in the bucket, which the store does not know. */
export type ReadSnapshot = (digest: string) => Promise<Snapshot>;

export type Reviewing = {
  readonly about: About;
  readonly person: PersonWithRoles;
  readonly at: Instant;
  readonly today: Day;
  readonly readSnapshot: ReadSnapshot;
};

/** What the reviews of the version before say of this one; nothing where it is the first, or none was written. */
export async function reviewsFromBefore(
  reviewed: Reviewed,
  readSnapshot: ReadSnapshot,
): Promise<SectionReview[]> {
  const { version, digest } = versionOf(reviewed);
  const before = reviewed.received.findLast((each) => each.version < version);
  const reviews = before === undefined ? [] : reviewsOf(reviewed, before.version);
  if (before === undefined || reviews.length === 0) return [];
  const [was, is] = await Promise.all([readSnapshot(before.digest), readSnapshot(digest)]);
  return reviewsOfNext(reviews, was, is, version);
}

async function start(
  { about, person, at, today, readSnapshot }: Reviewing,
  reviewed: Reviewed,
  claim?: Claim,
): Promise<Obligation> {
  const { obligation } = reviewed.owed;
  const event = orRefuse(startReview(obligation, today));
  const reviews = await reviewsFromBefore(reviewed, readSnapshot);
  const moderatedGrades = reviews.reduce<Record<string, string>>(
    (grades, { section, judged }) => gradesWith(grades, section, judged),
    {},
  );
  const step = { obligation, event, by: person.id, at, alongside: { moderatedGrades } };
  return recordObligationStep(step, { more: reviews.map((each) => reviewPut(about, each)), claim });
}

/** A reviewer begins; what was judged of unchanged parts of the version before is taken over. */
export const recordReviewStarted = (reviewing: Reviewing, claim?: Claim): Promise<Obligation> =>
  settled(async () => {
    orRefuse(notOwnAgency(reviewing.person, reviewing.about.agencyId));
    return start(reviewing, await getReviewed(reviewing.about), claim);
  });

/** Another’s first act may have begun the review in this very moment. */
const startUnlessStarted = (reviewing: Reviewing): Promise<void> =>
  settled(async () => {
    const reviewed = await getReviewed(reviewing.about);
    if (reviewed.owed.obligation.state.kind === 'received') await start(reviewing, reviewed);
  });

export type UnderReview = Reviewed & {
  readonly obligation: Obligation;
  readonly version: number;
  readonly snapshot: Snapshot;
};

/**
 * A return as a reviewer has it before them. The first act of any reviewer starts the review. Refuses whoever works for
 * the agency, whatever is not under review, and an act on another version than the one that is.
 */
export async function getUnderReview(reviewing: Reviewing, seen: number | undefined): Promise<UnderReview> {
  const { about, person, readSnapshot } = reviewing;
  orRefuse(notOwnAgency(person, about.agencyId));
  let reviewed = await getReviewed(about);
  if (reviewed.owed.obligation.state.kind === 'received') {
    if (seen !== undefined && versionOf(reviewed).version !== seen) return refuse('newer-version');
    await startUnlessStarted(reviewing);
    reviewed = await getReviewed(about);
  }
  const { obligation } = reviewed.owed;
  const { version, digest } = versionOf(reviewed);
  if (obligation.state.kind !== 'under-review') return refuse('not-under-review');
  if (seen !== undefined && seen !== version) return refuse('newer-version');
  return { ...reviewed, obligation, version, snapshot: await readSnapshot(digest) };
}

/** A section of the return that is asked of the agency; another is not there. */
export function sectionUnder({ snapshot }: UnderReview, id: string): FrozenSection {
  const section = snapshot.sections.find((each) => each.id === id);
  return section === undefined || section.questions.length === 0 ? refuse('not-found') : section;
}
