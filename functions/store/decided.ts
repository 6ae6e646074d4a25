import type { Decision } from '../../shared/domain/decision.ts';
import type { Claim } from '../runtime/request.ts';
import { commit } from './commit.ts';
import { decisionWrite } from './feedbacks.ts';
import { type ObligationStep, obligationStep } from './obligation-steps.ts';

/** A decision with its event, all or nothing; the reply is every decision on the return, the new one last. */
export async function recordDecided(
  step: ObligationStep,
  decisions: readonly Decision[],
  claim: Claim | undefined,
): Promise<{ decisions: Decision[] }> {
  const reply = { decisions: [...decisions] };
  const { writes } = obligationStep(step);
  const added = decisions.slice(-1).map((decision) => decisionWrite(step.obligation, decision));
  await commit([...writes, ...added], { claim, reply, at: step.at });
  return reply;
}
