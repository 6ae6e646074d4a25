import { useState } from 'react';
import { instantInWords } from '../../../../../shared/domain/day-in-words.ts';
import type { ReviewNote } from '../../../../../shared/domain/review.ts';
import { useMe } from '../../../api/me.tsx';
import { useSend } from '../../../api/use-send.ts';
import { Failed } from '../../../ui/asked.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { OpenDesk } from './use-desk.ts';

type Writing = { readonly id: string; readonly revision: number; readonly text: string };
const blank = (): Writing => ({ id: crypto.randomUUID(), revision: 0, text: '' });

type Props = { readonly open: OpenDesk; readonly section: string };

const Note = ({
  note,
  mine,
  onChange,
  onRemove,
}: {
  note: ReviewNote;
  mine: boolean;
  onChange: () => void;
  onRemove: () => void;
}) => (
  <li className="desk__note">
    <p className="frozen__text">{note.text}</p>
    <p className="quiet">
      {note.by.name}, {instantInWords(note.at)}
      {mine && (
        <span className="desk__acts no-print">
          <LinkButton onClick={onChange}>Change</LinkButton>
          <LinkButton onClick={onRemove}>Remove</LinkButton>
        </span>
      )}
    </p>
  </li>
);

/** What the reviewers say among themselves about a section. Never sent to the agency; disclosable all the same. */
export function Notes({ open, section }: Props) {
  const { params, notes, keepNotes } = open;
  const { person } = useMe();
  const [writing, setWriting] = useState(blank);
  const put = useSend('put-note');
  const remove = useSend('remove-note');
  const [fault, setFault] = useState<string>();
  const problem = put.problem ?? remove.problem;

  const keep = async () => {
    setFault(writing.text.trim() === '' ? 'Write the note' : undefined);
    if (writing.text.trim() === '') return;
    const { id: noteId, revision, text } = writing;
    const outcome = await put.send({ params: { ...params, noteId }, body: { section, text, revision } });
    if (!outcome?.ok) return;
    keepNotes([...notes.filter(({ id }) => id !== noteId), outcome.data]);
    setWriting(blank());
  };
  const drop = async (noteId: string) => {
    const outcome = await remove.send({ params: { ...params, noteId } });
    if (outcome?.ok) keepNotes(notes.filter(({ id }) => id !== noteId));
  };

  return (
    <section aria-labelledby="notes">
      <h3 className="govuk-heading-s" id="notes">
        Private notes
      </h3>
      {problem && <Failed problem={problem} />}
      <ul className="govuk-list">
        {notes
          .filter((note) => note.section === section)
          .map((note) => (
            <Note
              key={note.id}
              note={note}
              mine={note.by.id === person.id}
              onChange={() => setWriting({ id: note.id, revision: note.revision, text: note.text })}
              onRemove={() => void drop(note.id)}
            />
          ))}
      </ul>
      <div className="no-print">
        <Form onSubmit={() => void keep()}>
          <TextArea
            id="note"
            label={writing.revision === 0 ? 'New note' : 'Change the note'}
            hint="For this board’s manager and reviewers only. Disclosable: it may have to be shown if somebody asks for it by law."
            error={fault}
            rows={2}
            most={5000}
            value={writing.text}
            onChange={(text) => setWriting((before) => ({ ...before, text }))}
          />
          <Button type="submit" tone="secondary" busy={put.sending}>
            Keep the note
          </Button>
        </Form>
      </div>
    </section>
  );
}
