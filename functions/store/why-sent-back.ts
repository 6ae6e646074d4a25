import type { SentBackNotice } from '../../shared/contract/reply-shapes.ts';
import type { SubmissionRecord } from './submissions.ts';
import { obligationStream } from './tables.ts';
import { findText } from './texts.ts';

/** Which boards sent questions back since the return was last submitted, and why. A call for each, none where nobody did. */
export async function listWhySentBack({
  submission,
  meets,
  sentBack,
}: Pick<SubmissionRecord, 'submission' | 'meets' | 'sentBack'>): Promise<SentBackNotice[]> {
  const [since] = Object.values(submission.open ?? {}).sort();
  if (since === undefined) return [];
  const now = sentBack.filter(({ at }) => at >= since).sort((a, b) => a.at.localeCompare(b.at));
  return Promise.all(
    now.map(async ({ boardName, roundId, roundTitle, questions, due, reason, at }) => ({
      boardName,
      roundTitle,
      questions,
      // The board may have given more time since.
      due: meets.find((each) => each.roundId === roundId)?.due ?? due,
      reason: (await findText(obligationStream(roundId, submission.agencyId), reason)) ?? null,
      at,
    })),
  );
}
