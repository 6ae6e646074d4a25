import type { Contribution } from '../../../../../shared/domain/contributions/contribution.ts';
import type { Requests } from '../../../../../shared/domain/contributions/plan.ts';
import type { CashLine } from '../../../../../shared/domain/contributions/pledge.ts';
import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';
import { moneyInWords } from '../../../../../shared/questions/money.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { methodInWords, sumOr, toldInWords } from '../words.ts';

const termWords = { recurring: 'every year', 'one-off': 'this year only' } as const;

const lineInWords = ({ pence, term, payer, expected, conditions }: CashLine): string =>
  [
    moneyInWords(pence),
    term === null ? 'for how long is not recorded' : termWords[term],
    ...(payer === null ? [] : [`paid by ${payer}`]),
    ...(expected === null ? [] : [`by ${dayInWords(expected)}`]),
    ...(conditions === null ? [] : [`on condition: ${conditions}`]),
  ].join(', ');

const Pledge = ({ pledge, told }: Contribution) => {
  if (pledge === null) return toldInWords[told];
  if (pledge.cash.length === 0) return 'No money';
  return pledge.cash.map((line) => (
    <span className="cell-line" key={line.id}>
      {lineInWords(line)}
    </span>
  ));
};

type Props = { readonly contribution: Contribution; readonly requests: Requests | null };

/** The line from request to agreement, in words. */
export const PledgeLines = ({ contribution, requests }: Props) => {
  const { lastYear, requested, agreed, pledge, told } = contribution;
  const notRecorded = told === 'papers' ? 'Not recorded' : 'Not known';
  return (
    <SummaryList
      lines={[
        { key: 'Last year', value: sumOr(lastYear, notRecorded) },
        {
          key: 'Requested',
          value:
            requested === null || requests === null
              ? told === 'papers'
                ? notRecorded
                : 'Not asked for a sum'
              : `${moneyInWords(requested)} (${methodInWords(requests.by).toLowerCase()})`,
        },
        { key: 'Pledged', value: <Pledge {...contribution} /> },
        ...(pledge === null || pledge.lower === null
          ? []
          : [{ key: 'Why less than last year', value: pledge.lower }]),
        {
          key: 'Agreed',
          value:
            agreed === null
              ? told === 'papers'
                ? notRecorded
                : 'Not agreed yet'
              : `${moneyInWords(agreed.pence)}${agreed.expected === null ? '' : `, expected by ${dayInWords(agreed.expected)}`}`,
        },
      ]}
    />
  );
};
