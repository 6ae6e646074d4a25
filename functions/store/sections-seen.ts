import { maySee, type Sight } from '../../shared/domain/assignment.ts';
import type { Snapshot } from '../../shared/forms/freeze.ts';

/** A frozen return with the answers of those sections only that its reader sees. */
export const sectionsSeen = (snapshot: Snapshot, sight: Sight): Snapshot =>
  sight === 'all'
    ? snapshot
    : { ...snapshot, sections: snapshot.sections.filter(({ id }) => maySee(sight, id)) };
