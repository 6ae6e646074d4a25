import { Cell, Row, Table } from '../../../ui/table.tsx';
import { SmallBox } from '../small-box.tsx';
import type { Found } from '../with-contributions.tsx';
import { type BasisDraft, noBasis, type PlanDraft } from './plan-draft.ts';

type Props = {
  readonly found: Found;
  readonly draft: PlanDraft;
  readonly faultAt: (field: string) => string | undefined;
  readonly onChange: (basis: PlanDraft['basis']) => void;
};

/** What the formulas reckon with, agency by agency. A blank box is nothing known. */
export const BasisTable = ({ found, draft, faultAt, onChange }: Props) => (
  <Table
    caption="What the formulas reckon with"
    columns={[
      'Agency',
      'Last year, £',
      'Of it for one year only, £',
      'Fixed share, %',
      ...draft.indicators.map(({ label }, place) => label || `Line ${place + 1}`),
    ]}
  >
    {found.contributions.map(({ agencyId, agencyName }) => {
      const basis = draft.basis[agencyId] ?? noBasis;
      const put = (change: Partial<BasisDraft>) =>
        onChange({ ...draft.basis, [agencyId]: { ...basis, ...change } });
      const box = (
        field: string,
        label: string,
        value: string,
        change: (text: string) => Partial<BasisDraft>,
      ) => (
        <Cell key={field}>
          <SmallBox
            id={`${field}-${agencyId}`}
            label={`${agencyName}: ${label}`}
            value={value}
            wrong={faultAt(`${field}-${agencyId}`) !== undefined}
            onChange={(text) => put(change(text))}
          />
        </Cell>
      );
      return (
        <Row key={agencyId}>
          <Cell head>{agencyName}</Cell>
          {box('last', 'last year in pounds', basis.lastYear, (lastYear) => ({ lastYear }))}
          {box('once', 'of it for one year only', basis.lastYearOnce, (lastYearOnce) => ({ lastYearOnce }))}
          {box('share', 'fixed share in percent', basis.share, (share) => ({ share }))}
          {draft.indicators.map(({ id, label }, place) =>
            box(id, label || `line ${place + 1}`, basis.indicators[id] ?? '', (text) => ({
              indicators: { ...basis.indicators, [id]: text },
            })),
          )}
        </Row>
      );
    })}
  </Table>
);
