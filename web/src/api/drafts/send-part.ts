import type { Answer } from '../../../../shared/domain/answer.ts';
import { call } from '../call.ts';
import { mayPass, type Problem } from '../problem.ts';
import type { DraftEvent } from './next.ts';
import type { PartAddress } from './part-address.ts';
import type { Sent } from './part-state.ts';

/** The return that is filled, and the edition of the form on the screen. */
export type Filled = { readonly agencyId: string; readonly submissionId: string; readonly edition: string };

type Theirs = Pick<Answer, 'value' | 'version' | 'at' | 'saveId'> & {
  readonly by: { readonly name: string };
};

const wordsOf = ({ title, extras }: Problem): string => {
  const [fault] = (extras.fields as { readonly words: string }[] | undefined) ?? [];
  return fault?.words ?? title;
};

const eventOf = (problem: Problem, saveId: string): DraftEvent => {
  if (problem.status === 401) return { kind: 'failed', saveId, why: 'signed-out' };
  if (mayPass(problem) || problem.type === 'being-submitted')
    return { kind: 'failed', saveId, why: 'unreachable' };
  if (problem.type !== 'answer-changed')
    return { kind: 'refused', saveId, because: problem.type, words: wordsOf(problem) };
  const { by, ...theirs } = problem.extras.theirs as Theirs;
  return { kind: 'changed', saveId, theirs: { ...theirs, by: by.name } };
};

/** Sends one attempt; what became of it, as an event. Never throws. */
export async function sendPart(
  { agencyId, submissionId, edition }: Filled,
  address: PartAddress,
  { value, saveId }: Sent,
  version: number,
  keepalive: boolean,
): Promise<DraftEvent> {
  const outcome = await call(
    'save-answer',
    { params: { agencyId, submissionId, ...address }, body: { value, version, saveId, edition } },
    { keepalive },
  );
  return outcome.ok ? { kind: 'answered', saveId, ...outcome.data } : eventOf(outcome.problem, saveId);
}
