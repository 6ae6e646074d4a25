import { routes } from '../../shared/contract/all-routes.ts';
import { maySee } from '../../shared/domain/assignment.ts';
import { findPart } from '../../shared/forms/find-part.ts';
import { saidIn } from '../../shared/forms/redact.ts';
import { getSnapshot, putSnapshot } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { refuse } from '../runtime/refused.ts';
import { getDraft } from '../store/drafts.ts';
import { editionFor } from '../store/editions.ts';
import { hideText } from '../store/hidden-text.ts';
import { maskDraft, takesText } from '../store/masked-drafts.ts';
import { sightOfRecord } from '../store/seen-return.ts';
import { getSubmission } from '../store/submissions.ts';

/** Somebody who fills a return hides words in one of its answers, in the draft and in every version, at once. */
export const handler = httpHandler(
  routes['hide-text'],
  async ({ params, body, person, signedIn, at, claim }) => {
    const { question, part, passage, reason: why } = body;
    const record = await getSubmission(params.agencyId, params.submissionId);
    const sight = sightOfRecord(signedIn, record);
    const edition = await editionFor(record.submission.edition);
    const found = findPart(edition, question, part) ?? refuse('words-not-there');
    if (!maySee(sight, found.section.id)) refuse('only-your-sections');

    const [draft, frozen] = await Promise.all([
      getDraft(record.submission.id),
      Promise.all(record.versions.toReversed().map(({ digest }) => getSnapshot(digest))),
    ]);
    const words = `${found.question.shortLabel}, ${found.part.label}`;
    const typed = draft.answers.find((each) => each.question === question && each.part === part)?.value;
    const said = [
      ...(typeof typed === 'string' && takesText(edition, question, part) ? [{ text: typed, words }] : []),
      ...frozen.flatMap((snapshot) => saidIn(snapshot, question, part) ?? []),
    ];

    const by = { id: person.id, name: person.name, side: 'agency' as const };
    return hideText(
      { record, question, part, said, passage, why, by, at, claim },
      { read: getSnapshot, write: putSnapshot },
      (replace, { id }) => maskDraft(record, replace, { saveId: id, at }),
    );
  },
);
