import * as z from 'zod/mini';
import { Board } from '../../../../shared/domain/board.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { addressName } from './address-name.ts';
import { useForm } from './use-form.ts';

const blank = {
  id: '',
  name: '',
  shortName: '',
  calledAs: 'the board',
  managerTitle: 'Board manager',
  'contact.name': '',
  'contact.email': '',
  'contact.phone': '',
  controller: '',
};
type Typed = typeof blank;
type Field = keyof Typed;

const fields: readonly { id: Field; label: string; hint?: string; type?: 'email' | 'tel' }[] = [
  { id: 'name', label: 'Name', hint: 'In full, such as “Thamesford Local Safeguarding Children Board”.' },
  { id: 'shortName', label: 'Short name', hint: 'For lists and mails, such as “Thamesford LSCB”.' },
  { id: 'calledAs', label: 'What it calls itself in a sentence', hint: '“the board” or “the partnership”.' },
  { id: 'managerTitle', label: 'Title of its manager' },
  { id: 'contact.name', label: 'Contact: name', hint: 'Signs every mail.' },
  { id: 'contact.email', label: 'Contact: e-mail', hint: 'Replies to mails go here.', type: 'email' },
  { id: 'contact.phone', label: 'Contact: telephone', type: 'tel' },
  {
    id: 'controller',
    label: 'Data controller',
    hint: 'A board is not a legal person: say which organisation answers for its personal data.',
  },
];

const typedOf = ({ contact, ...board }: Board): Typed => ({
  ...board,
  'contact.name': contact.name,
  'contact.email': contact.email,
  'contact.phone': contact.phone,
});

const boardOf = (typed: Typed) => {
  const { id, name, shortName, calledAs, managerTitle, controller } = typed;
  const contact = {
    name: typed['contact.name'],
    email: typed['contact.email'].trim(),
    phone: typed['contact.phone'],
  };
  const rest = { name, shortName, calledAs, managerTitle, contact, controller };
  return { id: id || addressName(shortName), rest };
};

type Props = {
  /** The board to change; absent where one is added. */
  readonly board?: Board;
  readonly onDone: (board: Board) => void;
};

/** Adds a board, or changes its names and contact. Its address is made from its short name and stays. */
export function BoardForm({ board, onDone }: Props) {
  const adding = useForm({
    key: 'add-board',
    schema: Board,
    initial: blank,
    body: (typed) => ({ id: boardOf(typed).id, ...boardOf(typed).rest }),
    asking: (typed) => ({ body: { id: boardOf(typed).id, ...boardOf(typed).rest } }),
    controlOf: { 'already-exists': 'shortName', id: 'shortName' },
    wordsFor: { id: 'The short name needs a letter from a to z, or a digit' },
    onDone,
  });
  const changing = useForm({
    key: 'change-board',
    schema: z.omit(Board, { id: true }),
    initial: board === undefined ? blank : typedOf(board),
    body: (typed) => boardOf(typed).rest,
    asking: (typed) => ({ params: { boardId: board?.id ?? '' }, body: boardOf(typed).rest }),
    onDone,
  });
  const form = board === undefined ? adding : changing;

  return (
    <Form onSubmit={form.onSubmit}>
      <ErrorSummary faults={form.faults} />
      {fields.map(({ id, ...field }) => (
        <TextInput
          key={id}
          id={id}
          {...field}
          value={form.typed[id]}
          onChange={(text) => form.change({ [id]: text })}
          error={form.faultAt(id)}
        />
      ))}
      <Button type="submit" busy={form.sending}>
        {board === undefined ? 'Add the board' : 'Save the changes'}
      </Button>
    </Form>
  );
}
