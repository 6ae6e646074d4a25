import { randomUUID } from 'node:crypto';
import type { RedactionView } from '../../shared/contract/redaction-routes.ts';
import type { Instant } from '../../shared/domain/day.ts';
import { maskFor, Passage, type Redaction, withWords } from '../../shared/domain/redaction.ts';
import type { SubmissionEvent } from '../../shared/domain/submission-event.ts';
import { refuse } from '../runtime/refused.ts';
import type { Claim } from '../runtime/request.ts';
import type { Write } from './commit.ts';
import type { FrozenReturns, Redacting } from './redacting.ts';
import { recordHidden } from './redactions.ts';
import { repointAll } from './repointed.ts';
import { listReturnsOf } from './returns-of-agency.ts';
import { settled } from './settled.ts';
import { getSubmission, listAskedFor, type SubmissionRecord, submissionStepWrites } from './submissions.ts';

/** Words to be hidden, and where somebody saw them. */
export type Hiding = {
  readonly record: SubmissionRecord;
  readonly question: string;
  readonly part: string;
  /** What is said there now, in the draft or in the version that is read, with what the part is called. */
  readonly said: readonly { readonly text: string; readonly words: string }[];
  /** Null hides all that is said there. */
  readonly passage: string | null;
  readonly why: string;
  readonly by: Redaction['hiddenBy'];
  readonly at: Instant;
  readonly claim: Claim | undefined;
};

/** The words themselves. Refused where they do not stand in that place, or where the reason says them again. */
function wordsOf({ said, passage, why }: Hiding): { passage: string; words: string } {
  const wanted = Passage.safeParse(passage ?? said[0]?.text ?? '');
  if (!wanted.success) return refuse('words-not-there');
  const found = said.find(({ text }) => text.includes(wanted.data));
  if (found === undefined) return refuse('words-not-there');
  if (why.includes(wanted.data)) return refuse('reason-repeats-it');
  return { passage: wanted.data, words: found.words };
}

/** In the record of the return: what was done, and by whom. */
export const redactedEvent = (
  { redaction: { id, reason }, how, by, at }: Pick<Redacting, 'redaction' | 'how' | 'by' | 'at'>,
  replaced: { readonly version: number | null; readonly from: string | null; readonly to: string | null } = {
    version: null,
    from: null,
    to: null,
  },
): Extract<SubmissionEvent, { kind: 'redacted' }> => ({
  kind: 'redacted',
  ...{ by, at, redaction: id, how, reason },
  ...replaced,
});

/**
 * Hides words of a return at once: first it is written down, which makes a job finish whatever is cut short, then every
 * frozen version is replaced. `then` hides what else the caller may write, such as the draft.
 */
export async function hideText(
  hiding: Hiding,
  frozen: FrozenReturns,
  then: (replace: (text: string) => string, redaction: Redaction) => Promise<void> = async () => {},
): Promise<RedactionView> {
  const { record, question, part, why, by, at, claim } = hiding;
  const { passage, words } = wordsOf(hiding);
  const { id: submissionId, agencyId, agencyName } = record.submission;
  const boards = [...new Set((await listAskedFor(record)).map(({ boardId }) => boardId))];
  const id = randomUUID();
  const redaction: Redaction = {
    ...{ id, agencyId, agencyName, boards, reason: randomUUID() },
    place: { kind: 'answer', submissionId, question, part, words },
    mask: maskFor(id, passage),
    hiddenBy: by,
    hiddenAt: at,
    state: { kind: 'hidden' },
    found: null,
    mailsSent: 0,
    sequence: 1,
  };
  const redacting: Redacting = {
    ...{ redaction, how: 'hidden', why, by: by.id, at },
    replace: withWords(passage, redaction.mask),
  };
  const view = await settled(async () => {
    const { submission } = await getSubmission(agencyId, submissionId);
    const more: Write[] = submissionStepWrites(submission, redactedEvent(redacting), { by: by.id, at });
    return recordHidden(redaction, { why, sealed: { passage, kept: null }, claim, more });
  });
  await then(redacting.replace, redaction);
  await repointAll(redacting, frozen, await listReturnsOf(agencyId, [submissionId]));
  return view;
}
