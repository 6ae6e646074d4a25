import { dayInLondon } from '../../shared/domain/calendar.ts';
import type { FrozenFeedback } from '../../shared/domain/feedback.ts';
import { isTouched, masked } from '../../shared/domain/masking.ts';
import type { About } from '../../shared/domain/message.ts';
import { commit } from './commit.ts';
import { documentWrite, findDocument, reissuedDocumentId, withdrawnWrite } from './documents.ts';
import { feedbackKeys } from './feedback-keys.ts';
import { getFeedbackRows, type Issued } from './feedbacks.ts';
import { obligationStep } from './obligation-steps.ts';
import { getObligation } from './obligations.ts';
import { type Redacting, replacedWrite } from './redacting.ts';
import type { ReturnsOfAgency } from './returns-of-agency.ts';
import { settled } from './settled.ts';
import { tables } from './tables.ts';
import { updateWrite } from './update-write.ts';

/** Issued feedback is kept in the bucket, which the store does not know. */
export type FrozenLetters = {
  readonly read: (digest: string) => Promise<FrozenFeedback>;
  readonly write: (feedback: FrozenFeedback) => Promise<string>;
};

const issuedIn = async (about: About): Promise<Issued[]> =>
  (await getFeedbackRows(about)).feedbacks.filter((feedback): feedback is Issued => feedback.issued !== null);

/** One feedback without the words, its letter made again, and a line in the history of the return. */
const repointLetter = (redacting: Redacting, letters: FrozenLetters, about: About, version: number) =>
  settled(async () => {
    const { redaction, how, replace, by, at } = redacting;
    const feedback = (await issuedIn(about)).find((each) => each.version === version);
    const was = feedback && (await letters.read(feedback.issued.digest));
    if (feedback === undefined || was === undefined || !isTouched(was, replace)) return;

    const { digest: from, documentId: before, at: issuedAt } = feedback.issued;
    const to = await letters.write(masked(was, replace));
    const documentId = reissuedDocumentId(redaction.id, how, to, before);
    const { boardId, roundId, agencyId } = about;
    const facts = { redaction: redaction.id, how, version, from, to, reason: redaction.reason };
    const event = { kind: 'redacted', ...facts, on: dayInLondon(at) } as const;
    const obligation = await getObligation(roundId, agencyId);
    await commit([
      updateWrite({
        table: tables.returns(),
        key: feedbackKeys.feedback(roundId, agencyId, version),
        set: { issued: { ...feedback.issued, digest: to, documentId } },
        seen: { issued: feedback.issued },
      }),
      ...((await findDocument(before)) ? [withdrawnWrite(before)] : []),
      documentWrite({
        id: documentId,
        kind: 'feedback',
        agencyId,
        boardId,
        roundId,
        fileName: `feedback-${agencyId}-${roundId}.pdf`,
        snapshot: to,
        at: issuedAt,
      }),
      ...obligationStep({ obligation, event, by, at }).writes,
      replacedWrite(redacting, { from, to, documentId: before }),
    ]);
  });

/** Every feedback that any board issued to the agency: what it quotes of the words goes from page and letter. */
export async function repointLetters(
  redacting: Redacting,
  letters: FrozenLetters,
  { owed }: ReturnsOfAgency,
): Promise<void> {
  for (const { obligation } of owed)
    for (const { version, issued } of await issuedIn(obligation))
      if (isTouched(await letters.read(issued.digest), redacting.replace))
        await repointLetter(redacting, letters, obligation, version);
}
