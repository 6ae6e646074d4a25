import * as z from 'zod/mini';
import type { ActionInBrief } from '../domain/action.ts';
import type { EvidenceInBrief } from '../domain/evidence.ts';
import type { UnitAnswers } from '../domain/unit-answers.ts';
import type { PartValues } from './answer.ts';
import { actionInWords, evidenceInWords } from './attached-words.ts';
import type { Part, PartGap, PartInWords } from './question.ts';

/** What stands beside a return: by id, the evidence and actions attached to its answers; and what its units say. */
export type Beside = {
  readonly evidence: Readonly<Record<string, EvidenceInBrief>>;
  readonly actions: Readonly<Record<string, ActionInBrief>>;
  /** Of the units that have handed in their parts. */
  readonly units?: readonly UnitAnswers[];
};

const kinds = { evidence: 'Evidence', action: 'Action' } as const;
export type AttachedKind = keyof typeof kinds;

const written = /^(evidence|action)\.([a-z0-9][a-z0-9-]{0,52})$/;

/** The part under which an item is attached to an answer. Each item has its own, so that two who attach never clash. */
export const attachedPart = (kind: AttachedKind, id: string): string => `${kind}.${id}`;

/** What a part attaches, or undefined where it is an ordinary one. */
export const attachedBy = (partId: string): { kind: AttachedKind; id: string } | undefined => {
  const [, kind, id] = written.exec(partId) ?? [];
  return kind === undefined || id === undefined ? undefined : { kind: kind as AttachedKind, id };
};

/** An item is attached, or it is not: the value is true, or the part is cleared. */
export const partThatAttaches = (partId: string): Part | undefined => {
  const attached = attachedBy(partId);
  if (attached === undefined) return undefined;
  return {
    id: partId,
    label: kinds[attached.kind],
    schema: z.literal(true, 'An item is attached or it is not'),
  };
};

/** The ids of what is attached to an answer, in the order of their ids. */
export const attachedIds = (kind: AttachedKind, values: PartValues): readonly string[] =>
  Object.keys(values)
    .filter((partId) => values[partId] === true)
    .flatMap((partId) => {
      const attached = attachedBy(partId);
      return attached?.kind === kind ? [attached.id] : [];
    })
    .sort();

/** The items attached to an answer that are there; one that its library has lost is a gap, not an item. */
export const attachedEvidence = (
  values: PartValues,
  beside: Beside | undefined,
): readonly EvidenceInBrief[] => attachedIds('evidence', values).flatMap((id) => beside?.evidence[id] ?? []);

export const attachedActions = (values: PartValues, beside: Beside | undefined): readonly ActionInBrief[] =>
  attachedIds('action', values).flatMap((id) => beside?.actions[id] ?? []);

const evidenceFault = (item: EvidenceInBrief | undefined, called: string): string | undefined => {
  if (item === undefined || item.state === 'gone')
    return `An item of evidence for ${called} is no longer in the library: take it off`;
  if (item.state === 'checking')
    return `“${item.title}” for ${called} is still being checked: wait a moment, or take it off`;
  if (item.state === 'refused')
    return `“${item.title}” for ${called} did not pass the check: take it off, or replace it in the library`;
  return undefined;
};

/** What keeps attached items from being signed for. Nothing is known of them where `beside` was not loaded. */
export const attachedGaps = (values: PartValues, called: string, beside: Beside | undefined): PartGap[] => {
  if (beside === undefined) return [];
  const evidence = attachedIds('evidence', values).flatMap((id) => {
    const words = evidenceFault(beside.evidence[id], called);
    return words === undefined ? [] : [{ part: attachedPart('evidence', id), words }];
  });
  const actions = attachedIds('action', values)
    .filter((id) => beside.actions[id] === undefined)
    .map((id) => ({
      part: attachedPart('action', id),
      words: `An action for ${called} is no longer in your plan: take it off`,
    }));
  return [...evidence, ...actions];
};

/** Each attached item in one line. */
export const attachedInWords = (values: PartValues, beside: Beside | undefined): PartInWords[] => [
  ...attachedEvidence(values, beside).map((item) => ({
    part: attachedPart('evidence', item.id),
    label: kinds.evidence,
    text: evidenceInWords(item),
  })),
  ...attachedActions(values, beside).map((action) => ({
    part: attachedPart('action', action.id),
    label: kinds.action,
    text: actionInWords(action),
  })),
];
