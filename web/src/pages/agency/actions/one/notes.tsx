import { type ActionNote, actionStatuses } from '../../../../../../shared/domain/action.ts';
import { dayInWords } from '../../../../../../shared/domain/day-in-words.ts';
import { NoteEvidence } from './note-evidence.tsx';

const happened = ({ status, moved }: ActionNote): string =>
  [
    ...(status === null ? [] : [`Now: ${actionStatuses[status].words.toLowerCase()}.`]),
    ...(moved === null
      ? []
      : [
          `Deadline moved from ${moved.from === null ? '“to be agreed”' : dayInWords(moved.from)} to ${moved.to === null ? '“to be agreed”' : dayInWords(moved.to)}.`,
        ]),
  ].join(' ');

/** What was said of an action and how it moved, the latest first. */
export const Notes = ({ agencyId, notes }: { agencyId: string; notes: readonly ActionNote[] }) =>
  notes.length === 0 ? (
    <p className="govuk-body">Nothing is noted yet.</p>
  ) : (
    <ol className="govuk-list notes">
      {notes.map((note) => (
        <li key={note.id} className="note">
          <strong>{dayInWords(note.on)}</strong>, {note.by.name}
          {note.text !== null && <p className="govuk-body note__text">{note.text}</p>}
          {note.evidence !== undefined && <NoteEvidence agencyId={agencyId} ids={note.evidence} />}
          {happened(note) !== '' && <p className="govuk-body">{happened(note)}</p>}
        </li>
      ))}
    </ol>
  );
