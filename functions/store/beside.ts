import { actionInBrief } from '../../shared/domain/action.ts';
import type { Answer } from '../../shared/domain/answer.ts';
import { type AttachedKind, attachedBy, type Beside } from '../../shared/questions/attached.ts';
import { getPlan } from './actions.ts';
import { listEvidenceInBrief } from './evidence.ts';

/** The ids of what answers attach, of one kind. */
export const attaches = (
  kind: AttachedKind,
  answers: readonly Pick<Answer, 'part' | 'value'>[],
): ReadonlySet<string> =>
  new Set(
    answers.flatMap(({ part, value }) => {
      const attached = value === true ? attachedBy(part) : undefined;
      return attached?.kind === kind ? [attached.id] : [];
    }),
  );

const only = <T extends { readonly id: string }>(items: readonly T[], ids: ReadonlySet<string>) =>
  Object.fromEntries(items.filter(({ id }) => ids.has(id)).map((item) => [item.id, item]));

/** The agency’s own evidence and actions that these answers attach. A query for each kind, none where nothing of it is attached. */
export async function besideAnswers(
  agencyId: string,
  answers: readonly Pick<Answer, 'part' | 'value'>[],
): Promise<Pick<Beside, 'evidence' | 'actions'>> {
  const [evidenceIds, actionIds] = [attaches('evidence', answers), attaches('action', answers)];
  const [evidence, plan] = await Promise.all([
    evidenceIds.size === 0 ? {} : listEvidenceInBrief(agencyId),
    actionIds.size === 0 ? undefined : getPlan(agencyId),
  ]);
  return {
    evidence: only(Object.values(evidence), evidenceIds),
    actions: only((plan?.actions ?? []).map(actionInBrief), actionIds),
  };
}
