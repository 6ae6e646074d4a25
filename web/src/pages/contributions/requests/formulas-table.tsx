import { type Formula, formulaWords } from '../../../../../shared/domain/contributions/formulas.ts';
import { sumOf } from '../../../../../shared/domain/contributions/pence.ts';
import { type Plan, requestsBy } from '../../../../../shared/domain/contributions/plan.ts';
import { moneyInWords } from '../../../../../shared/questions/money.ts';
import { Button } from '../../../ui/button.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import type { Found } from '../with-contributions.tsx';
import { sumOr } from '../words.ts';

const formulas = Object.keys(formulaWords) as Formula[];

type Props = {
  readonly found: Found;
  readonly plan: Plan;
  readonly sending: boolean;
  readonly onTake: (formula: Formula) => void;
};

/** Every formula beside the others, exact to the penny, with what is asked for now. */
export function FormulasTable({ found, plan, sending, onTake }: Props) {
  const asked = found.contributions.filter(({ told }) => told !== 'exempt');
  const by = formulas.map((formula) => ({ formula, amounts: requestsBy(formula, plan, asked) }));
  const totals = by.map(({ formula, amounts }) => ({ formula, sum: sumOf(Object.values(amounts)) }));
  return (
    <Table
      caption={`${moneyInWords(plan.target)}, shared out by each formula`}
      columns={[
        'Agency',
        { head: 'Last year', numeric: true },
        { head: 'Asked for now', numeric: true },
        ...formulas.map((formula) => ({ head: formulaWords[formula].words, numeric: true })),
      ]}
    >
      {asked.map(({ agencyId, agencyName, lastYear, requested }) => (
        <Row key={agencyId}>
          <Cell head>{agencyName}</Cell>
          <Cell numeric>{sumOr(lastYear, 'not known')}</Cell>
          <Cell numeric>{sumOr(requested, '–')}</Cell>
          {by.map(({ formula, amounts }) => (
            <Cell numeric key={formula}>
              {moneyInWords(amounts[agencyId] ?? 0)}
            </Cell>
          ))}
        </Row>
      ))}
      <Row>
        <Cell head>Sum</Cell>
        <Cell numeric>{moneyInWords(sumOf(asked.map(({ lastYear }) => lastYear ?? 0)))}</Cell>
        <Cell numeric>{moneyInWords(sumOf(asked.map(({ requested }) => requested ?? 0)))}</Cell>
        {totals.map(({ formula, sum }) => (
          <Cell numeric key={formula}>
            <strong>{moneyInWords(sum)}</strong>
          </Cell>
        ))}
      </Row>
      <Row>
        <Cell head>
          <span className="no-print">Take over</span>
        </Cell>
        <Cell span={2} />
        {totals.map(({ formula, sum }) => (
          <Cell numeric key={formula}>
            {sum === plan.target ? (
              <span className="no-print">
                <Button tone="secondary" busy={sending} onClick={() => onTake(formula)}>
                  Ask for these<span className="govuk-visually-hidden">: {formulaWords[formula].words}</span>
                </Button>
              </span>
            ) : (
              'Nothing to reckon with yet'
            )}
          </Cell>
        ))}
      </Row>
    </Table>
  );
}
