import { routes } from '../../shared/contract/all-routes.ts';
import { documentView } from '../files/document-view.ts';
import { digestOf, putSnapshot } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { commit } from '../store/commit.ts';
import { documentWrite, draftDocumentId, findDocument } from '../store/documents.ts';
import { getSeenReturn, orWhole } from '../store/seen-return.ts';
import { settled } from '../store/settled.ts';
import { snapshotOf } from '../store/working-return.ts';

/** An agency’s people have a draft of a return prepared as a PDF; one state of the return has one draft. */
export const handler = httpHandler(routes['prepare-draft-document'], ({ params, signedIn, at, claim }) =>
  settled(async () => {
    const { now, sight } = await getSeenReturn(params, signedIn, at);
    orWhole(sight);
    const snapshot = snapshotOf(now);
    const id = draftDocumentId(params.submissionId, digestOf(snapshot));
    const made = await findDocument(id);

    if (made !== undefined) {
      const reply = await documentView(made);
      await commit([], { claim, reply, at });
      return reply;
    }

    const digest = await putSnapshot(snapshot);
    const { submission, meets } = now;
    const wanted = {
      id,
      kind: 'draft' as const,
      agencyId: submission.agencyId,
      submissionId: submission.id,
      fileName: `${submission.form}-${submission.agencyId}-draft.pdf`,
      snapshot: digest,
      at,
      meets: [...meets],
      signed: null,
    };
    const reply = await documentView({ ...wanted, state: 'being-prepared', sha256: null });
    await commit([documentWrite(wanted)], { claim, reply, at });
    return reply;
  }),
);
