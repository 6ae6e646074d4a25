import type { Indicator, Plan } from '../../../../../shared/domain/contributions/plan.ts';
import { moneyTyped } from '../../../../../shared/questions/money.ts';
import { faultInPence, penceIn, typedPence } from '../typed-pence.ts';
import type { Found } from '../with-contributions.tsx';

/** What stands in the boxes of one agency. */
export type BasisDraft = {
  readonly lastYear: string;
  readonly lastYearOnce: string;
  readonly share: string;
  readonly indicators: Readonly<Record<string, string>>;
};
export type IndicatorDraft = { readonly id: string; readonly label: string; readonly weight: string };

/** The plan as somebody types it. */
export type PlanDraft = {
  readonly core: string;
  readonly target: string;
  readonly indicators: readonly IndicatorDraft[];
  readonly basis: Readonly<Record<string, BasisDraft>>;
};

const hundredths = (share: number): string =>
  share === 0
    ? ''
    : `${Math.floor(share / 100)}.${String(share % 100).padStart(2, '0')}`.replace(/\.?0+$/, '');

/** A share in percent with two decimals at most, as hundredths of a percent: read digit by digit. */
export function shareFromTyped(text: string): number | undefined {
  if (text.trim() === '') return 0;
  const [, whole, rest = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?\s*%?$/.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  const share = Number(whole) * 100 + Number(rest.padEnd(2, '0'));
  return share <= 10_000 ? share : undefined;
}

const countFromTyped = (text: string): number | undefined => {
  const plain = text.trim().replaceAll(',', '');
  if (plain === '') return 0;
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
};

export const noBasis: BasisDraft = { lastYear: '', lastYearOnce: '', share: '', indicators: {} };

/** The boxes as they stand at first: the plan as it is, with what the agencies’ own returns say of last year. */
export function draftOf({ plan, contributions }: Found): PlanDraft {
  const sum = (pence: number | undefined) => (pence === undefined ? '' : moneyTyped(pence));
  return {
    core: sum(plan?.core),
    target: plan === null || plan.target === plan.core ? '' : sum(plan.target),
    indicators: (plan?.indicators ?? []).map(({ id, label, weight }) => ({
      id,
      label,
      weight: String(weight),
    })),
    basis: Object.fromEntries(
      contributions.map(({ agencyId, lastYear }) => {
        const basis = plan?.basis[agencyId];
        const counts = Object.entries(basis?.indicators ?? {}).map(([id, count]) => [id, String(count)]);
        return [
          agencyId,
          {
            lastYear: lastYear === null ? '' : moneyTyped(lastYear),
            lastYearOnce:
              basis === undefined || basis.lastYearOnce === 0 ? '' : moneyTyped(basis.lastYearOnce),
            share: hundredths(basis?.share ?? 0),
            indicators: Object.fromEntries(counts),
          },
        ];
      }),
    ),
  };
}

type Fault = { readonly field: string; readonly words: string };

const optionalSum = (field: string, text: string, of: string): Fault[] => {
  const typed = typedPence(text);
  return typed.kind === 'wrong' ? [{ field, words: `${of}: ${typed.words}` }] : [];
};

const indicatorFaults = ({ id, label, weight }: IndicatorDraft, place: number): Fault[] => [
  ...(label.trim() === ''
    ? [{ field: `label-${id}`, words: `Say what is counted in line ${place + 1}` }]
    : []),
  ...(/^\d{1,3}$/.test(weight.trim()) && Number(weight) <= 100
    ? []
    : [
        {
          field: `weight-${id}`,
          words: `Enter the weight of line ${place + 1} as a whole number from 0 to 100`,
        },
      ]),
];

function basisFaults(agencyId: string, name: string, basis: BasisDraft): Fault[] {
  const wrongCounts = Object.entries(basis.indicators).filter(
    ([, text]) => countFromTyped(text) === undefined,
  );
  return [
    ...optionalSum(`last-${agencyId}`, basis.lastYear, `${name}, last year`),
    ...optionalSum(`once-${agencyId}`, basis.lastYearOnce, `${name}, for one year only`),
    ...(shareFromTyped(basis.share) === undefined
      ? [{ field: `share-${agencyId}`, words: `${name}: enter a share from 0 to 100 %, such as 12.5` }]
      : []),
    ...wrongCounts.map(([id]) => ({ field: `${id}-${agencyId}`, words: `${name}: enter a whole number` })),
  ];
}

/** What is wrong with the boxes, each with the box that it belongs to. */
export function planFaults(draft: PlanDraft, { contributions }: Pick<Found, 'contributions'>): Fault[] {
  const core = faultInPence(draft.core, 'Enter the planned core cost');
  return [
    ...(core === undefined ? [] : [{ field: 'core', words: core }]),
    ...optionalSum('target', draft.target, 'To be raised'),
    ...draft.indicators.flatMap(indicatorFaults),
    ...contributions.flatMap(({ agencyId, agencyName }) =>
      basisFaults(agencyId, agencyName, draft.basis[agencyId] ?? noBasis),
    ),
  ];
}

/** The plan of boxes that were judged already. */
export function planOf(draft: PlanDraft): Plan {
  const core = penceIn(draft.core) ?? 0;
  const ids = draft.indicators.map(({ id }) => id);
  const indicators: Indicator[] = draft.indicators.map(({ id, label, weight }) => ({
    id,
    label: label.trim(),
    weight: Number(weight),
  }));
  const basis = Object.entries(draft.basis).map(([agencyId, each]) => [
    agencyId,
    {
      lastYear: penceIn(each.lastYear),
      lastYearOnce: penceIn(each.lastYearOnce) ?? 0,
      share: shareFromTyped(each.share) ?? 0,
      indicators: Object.fromEntries(ids.map((id) => [id, countFromTyped(each.indicators[id] ?? '') ?? 0])),
    },
  ]);
  return { core, target: penceIn(draft.target) ?? core, indicators, basis: Object.fromEntries(basis) };
}
