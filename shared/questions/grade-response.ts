import * as z from 'zod/mini';
import { isBlank, type PartValues } from './answer.ts';
import { attachedIds } from './attached.ts';
import { type GradeScale, stepOf } from './grade-scale.ts';
import type { Part, PartGap } from './question.ts';

/** What an agency says to a grade that is not “met”, in the words of the form. */
export const responseWords = {
  action: 'An action will improve it',
  'in-plan': 'It is already in our plan',
  'risk-accepted': 'We accept the risk',
} as const;
export type ResponseKind = keyof typeof responseWords;

export const responseKinds = Object.keys(responseWords) as readonly ResponseKind[];

/** Does this grade want a response? The edition’s scale says so: “partly met” and “not met” in Section 11. */
export const wantsResponse = (scale: GradeScale, values: PartValues): boolean =>
  stepOf(scale, values.grade)?.wantsResponse === true;

/** The parts of a response; `plan` and `risk` belong to it only while it is of that kind. */
export const responseParts = (called: string, text: (id: string, label: string) => Part): readonly Part[] => [
  {
    id: 'response',
    label: 'What we do about it',
    schema: z.literal(responseKinds, `Choose what you do about ${called}`),
  },
  text('plan', 'Where it stands in our plan'),
  text('risk', 'Why we accept the risk'),
];

const belongsTo: Readonly<Record<string, ResponseKind>> = { plan: 'in-plan', risk: 'risk-accepted' };

/** Whether a part of the response counts: another kind’s text stays saved, but is neither judged nor shown. */
export const responseInForce = (partId: string, scale: GradeScale, values: PartValues): boolean => {
  if (!wantsResponse(scale, values)) return false;
  const kind = belongsTo[partId];
  return kind === undefined || values.response === kind;
};

/** What is missing of the response to a grade that wants one. */
export const responseGaps = (called: string, scale: GradeScale, values: PartValues): PartGap[] => {
  if (!wantsResponse(scale, values)) return [];
  switch (values.response) {
    case 'action':
      return attachedIds('action', values).length === 0
        ? [{ part: 'response', words: `Add an action for ${called}` }]
        : [];
    case 'in-plan':
      return isBlank(values.plan) ? [{ part: 'plan', words: `Say where ${called} stands in your plan` }] : [];
    case 'risk-accepted':
      return isBlank(values.risk)
        ? [{ part: 'risk', words: `Say why you accept the risk in ${called}` }]
        : [];
    default:
      return [
        {
          part: 'response',
          words: `Say what you do about ${called}: an action, your plan, or a risk you accept`,
        },
      ];
  }
};
