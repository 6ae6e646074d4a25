import { routes } from '../../shared/contract/all-routes.ts';
import { maySee, type Sight } from '../../shared/domain/assignment.ts';
import type { Snapshot } from '../../shared/forms/freeze.ts';
import { getSnapshot } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound } from '../runtime/refused.ts';
import { sightOfRecord } from '../store/seen-return.ts';
import { holdersOf, listMet } from '../store/shared-version.ts';
import { getSubmission } from '../store/submissions.ts';

/** Whoever was given some sections reads those of the frozen words. */
const asSeen = (snapshot: Snapshot, sight: Sight): Snapshot => ({
  ...snapshot,
  sections: snapshot.sections.filter(({ id }) => maySee(sight, id)),
});

/** Shows an agency’s people a version they submitted, in words. */
export const handler = httpHandler(routes['get-version'], async ({ params, signedIn, today }) => {
  const record = await getSubmission(params.agencyId, params.submissionId);
  const { submission, meets, versions } = record;
  const sight = sightOfRecord(signedIn, record);
  const version = orNotFound(versions.find((each) => each.version === Number(params.version)));
  const [snapshot, met] = await Promise.all([
    getSnapshot(version.digest),
    meets.length > 1 ? listMet(record) : [],
  ]);

  return {
    version,
    snapshot: asSeen(snapshot, sight),
    meets: [...meets],
    agencyName: submission.agencyName,
    holders: holdersOf(record, met, version, today),
  };
});
