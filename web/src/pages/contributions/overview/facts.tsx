import { coverOf, totalsOf } from '../../../../../shared/domain/contributions/contribution.ts';
import { moneyInWords } from '../../../../../shared/questions/money.ts';
import type { Found } from '../with-contributions.tsx';
import { tenthsInWords } from '../words.ts';

type Fact = { readonly words: string; readonly sum: string; readonly more?: string };

function factsOf({ plan, contributions }: Found): Fact[] {
  const totals = totalsOf(contributions);
  const cover = plan === null ? undefined : coverOf(plan.core, totals.agreed);
  const of = (count: number) => `${count} of ${contributions.length} agencies`;
  return [
    ...(plan === null ? [] : [{ words: 'Planned core cost', sum: moneyInWords(plan.core) }]),
    {
      words: 'Pledged',
      sum: moneyInWords(totals.pledged),
      more: of(contributions.filter(({ told }) => told === 'told' || told === 'papers').length),
    },
    {
      words: 'Agreed',
      sum: moneyInWords(totals.agreed),
      more: of(contributions.filter(({ agreed }) => agreed !== null).length),
    },
    ...(cover === undefined
      ? []
      : [
          {
            words: cover.gap < 0 ? 'More than planned' : 'Gap',
            sum: moneyInWords(Math.abs(cover.gap)),
            ...(cover.coverage === null ? {} : { more: `${tenthsInWords(cover.coverage)} of it covered` }),
          },
        ]),
    { words: 'Received', sum: moneyInWords(totals.received) },
    { words: 'Unpaid', sum: moneyInWords(totals.unpaid), more: 'agreed and not come yet' },
    { words: 'Help in kind', sum: moneyInWords(totals.help), more: 'worth of it, beside the money' },
  ];
}

/** The round’s money in a few sums: what is planned, agreed, missing, received. */
export const Facts = ({ found }: { found: Found }) => (
  <dl className="rates">
    {factsOf(found).map(({ words, sum, more }) => (
      <div className="rates__one" key={words}>
        <dt className="rates__words">{words}</dt>
        <dd className="rates__count">
          {sum}
          {more !== undefined && <span className="rates__rate">{more}</span>}
        </dd>
      </div>
    ))}
  </dl>
);
