import type { Grow } from '../../../shared/questions/rows.ts';
import { nonePart, rowsMost } from '../../../shared/questions/rows.ts';
import type { Book } from '../api/drafts/book.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { controlId } from './field.ts';
import { useField } from './use-field.ts';

type Props = {
  readonly question: string;
  readonly section: string;
  readonly book: Book;
  readonly grow: Grow;
  /** How many rows were added. */
  readonly added: number;
  readonly isBlank: boolean;
  readonly onAdd: () => void;
};

/** Adding a row; or, while there is none, saying that there is nothing to add. */
export const RowsGrowing = ({ question, section, book, grow, added, isBlank, onAdd }: Props) => {
  const none = useField(book, { section, question, part: nonePart });
  const id = controlId(question, nonePart);
  const saysNone = none.value === true && isBlank;
  const offersNone = grow.none !== undefined && isBlank;
  return (
    <div className="rows__growing no-print">
      {offersNone && (
        <Checkbox
          id={id}
          label={grow.none}
          checked={saysNone}
          onChange={(checked) => {
            none.set(checked ? true : null);
            none.leave();
          }}
        />
      )}
      {!saysNone && added < (grow.most ?? rowsMost) && (
        <Button tone="secondary" onClick={onAdd} {...(offersNone ? {} : { id })}>
          {grow.add}
        </Button>
      )}
    </div>
  );
};
