import type { List } from '../../../shared/questions/list.ts';
import type { Row } from '../../../shared/questions/rows.ts';
import { totalIn } from '../../../shared/questions/rows-table.ts';
import { LinkButton } from '../ui/button.tsx';
import type { QuestionFieldProps } from './field.ts';
import { RowsFrame, type RowsState } from './rows-frame.tsx';
import { RowsPart } from './rows-part.tsx';

type Props = { readonly field: QuestionFieldProps<List>; readonly state: RowsState };

const ListCard = ({ field, state, row }: Props & { readonly row: Row }) => {
  const { question } = field;
  return (
    <fieldset className="govuk-fieldset rows-card">
      <legend className="rows-card__title">{row.label}</legend>
      {question.columns.map((column) => (
        <div className={`rows-card__cell rows-card__cell--${column.kind}`} key={column.id}>
          <RowsPart field={field} state={state} row={row} column={column} />
        </div>
      ))}
      <p className="rows-card__remove no-print">
        <LinkButton onClick={() => state.remove(row)}>
          Take out<span className="govuk-visually-hidden"> {row.label}</span>
        </LinkButton>
      </p>
    </fieldset>
  );
};

const Cards = ({ field, state }: Props) => {
  const { question } = field;
  return (
    <div className="rows-cards">
      {state.rows.map((row) => (
        <ListCard key={row.id} field={field} state={state} row={row} />
      ))}
      {question.columns
        .map(({ id, label }) => ({ id, label, total: totalIn(question, id, state.values) }))
        .filter(({ total }) => total !== '')
        .map(({ id, label, total }) => (
          <p className="rows-cards__total" key={id}>
            Total: {label}{' '}
            <output aria-live="off" aria-label={`Total of ${label}`}>
              {total}
            </output>
          </p>
        ))}
    </div>
  );
};

/** The same few questions again and again, each time a card. */
export const ListField = (field: QuestionFieldProps<List>) => (
  <RowsFrame field={field} begins={false} moves={false}>
    {(state) => <Cards field={field} state={state} />}
  </RowsFrame>
);
