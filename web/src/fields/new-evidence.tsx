import { useState } from 'react';
import { type EvidenceView, evidenceRoutes } from '../../../shared/contract/evidence-routes.ts';
import { dayInLondon } from '../../../shared/domain/calendar.ts';
import { type EvidenceKind, type Marking, markings } from '../../../shared/domain/evidence.ts';
import { fileToTake } from '../../../shared/domain/evidence-steps.ts';
import { sizeInWords } from '../../../shared/domain/file-type.ts';
import { refusals } from '../../../shared/domain/refusal.ts';
import { noPersonalDetails } from '../../../shared/questions/personal-data.ts';
import { faultsIn } from '../api/faults-in.ts';
import { faultsOf } from '../api/faults-of.ts';
import type { Library } from '../api/library.ts';
import { todayInLondon } from '../api/today.ts';
import { sendFile } from '../api/uploads.ts';
import { useSend } from '../api/use-send.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Radios } from '../ui/choices.tsx';
import { DateInput } from '../ui/date-input.tsx';
import { FileInput } from '../ui/file-input.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { ChecklistBoxes, noAnswers } from './checklist-boxes.tsx';
import { acceptedFiles } from './evidence-upload.tsx';
import { detailLabels, kindOptions, titleFrom } from './new-evidence-words.ts';
import { TextWarnings } from './text-warnings.tsx';

type Typed = { title: string; marking: Marking; day: string; expires: string; detail: string };

type Props = {
  readonly agencyId: string;
  readonly library: Pick<Library, 'put' | 'again'>;
  /** Begins the ids of the controls, where several such forms stand on a page. */
  readonly prefix: string;
  readonly onAdded: (view: EvidenceView) => void;
  readonly onCancel?: () => void;
};

/** Adds an item to the library: chosen, named, and sent while one goes on with other things. */
export const NewEvidence = ({ agencyId, library, prefix, onAdded, onCancel }: Props) => {
  const [kind, setKind] = useState<EvidenceKind>('document');
  const [file, setFile] = useState<File>();
  const [typed, setTyped] = useState<Typed>({
    title: '',
    marking: 'official',
    day: todayInLondon(),
    expires: '',
    detail: '',
  });
  const [checklist, setChecklist] = useState(noAnswers);
  const [faults, setFaults] = useState<readonly { words: string; field?: string }[]>([]);
  const { send, sending } = useSend('add-evidence');
  const id = (field: string) => `${prefix}-${field}`;
  const errorAt = (field: string) => faults.find((fault) => fault.field === field)?.words;
  const set = (field: keyof Typed) => (value: string) => setTyped({ ...typed, [field]: value });

  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    setFaults([]);
    if (chosen === undefined) return;
    const day = dayInLondon(new Date(chosen.lastModified).toISOString());
    setTyped({ ...typed, day, title: typed.title === '' ? titleFrom(chosen.name) : typed.title });
    const taken = fileToTake(chosen);
    if (!taken.ok) setFaults([{ field: 'file', words: refusals[taken.because].words }]);
  };

  const bodyOf = () => {
    const { title, marking, day, detail } = typed;
    const about = { title, marking, day, expires: typed.expires === '' ? null : typed.expires };
    if (kind === 'checklist') return { kind, ...about, checklist };
    return kind === 'document'
      ? { kind, ...about, file: { name: file?.name ?? '', size: file?.size ?? 0 } }
      : { kind, ...about, detail };
  };

  const add = async () => {
    const body = bodyOf();
    const taken = file === undefined ? undefined : fileToTake(file);
    const wrong = faultsIn(evidenceRoutes['add-evidence'].body, body).map(({ field, words }) => ({
      words: field === 'file.name' ? 'Choose a file' : words,
      field: field.startsWith('file') ? 'file' : field,
    }));
    const refused =
      kind === 'document' && taken?.ok === false
        ? [{ field: 'file', words: refusals[taken.because].words }]
        : wrong.filter(({ field }, n) => wrong.findIndex((each) => each.field === field) === n);
    setFaults(refused);
    if (refused.length > 0) return;
    const outcome = await send({ params: { agencyId }, body });
    if (outcome === undefined) return;
    if (!outcome.ok)
      return setFaults(faultsOf(outcome.problem, (path) => (/file/.test(path) ? 'file' : path)));
    const view = outcome.data;
    library.put(view);
    onAdded(view);
    if (kind === 'document' && file !== undefined)
      void sendFile({ agencyId, evidenceId: view.item.id, version: 1, file }, library.put).then(
        library.again,
      );
  };

  const other = faults.find(
    ({ field }) => field === undefined || !(field in typed || /^(file$|checklist\.)/.test(field)),
  );
  return (
    <fieldset className="new-evidence govuk-fieldset">
      <legend className="govuk-fieldset__legend">New evidence</legend>
      <p className="govuk-body warning-line">{noPersonalDetails}</p>
      <Radios
        id={id('kind')}
        label="What it is"
        options={kindOptions}
        value={kind}
        onChange={(chosen) => {
          setKind(chosen);
          setFaults([]);
        }}
        small
      />
      {kind === 'checklist' ? (
        <ChecklistBoxes idOf={id} value={checklist} onChange={setChecklist} errorAt={errorAt} />
      ) : kind === 'document' ? (
        <FileInput
          id={id('file')}
          label="File"
          hint={file === undefined ? undefined : `${file.name}, ${sizeInWords(file.size)}`}
          error={errorAt('file')}
          accept={acceptedFiles}
          onChange={choose}
        />
      ) : (
        <TextArea
          id={id('detail')}
          label={detailLabels[kind]}
          error={errorAt('detail')}
          value={typed.detail}
          onChange={set('detail')}
          rows={2}
          most={1000}
          length={typed.detail.length}
          below={<TextWarnings text={typed.detail} />}
        />
      )}
      <TextInput
        id={id('title')}
        label={kind === 'checklist' ? 'The plan or strategy' : 'Title'}
        hint="As the board will read it"
        error={errorAt('title')}
        value={typed.title}
        onChange={set('title')}
      />
      <Radios<Marking>
        id={id('marking')}
        label="Protective marking"
        options={(Object.keys(markings) as Marking[]).map((value) => ({
          value,
          label: markings[value].words,
        }))}
        value={typed.marking}
        onChange={set('marking')}
        inline
        small
      />
      <DateInput
        id={id('day')}
        label="Of which day it is"
        error={errorAt('day')}
        value={typed.day}
        onChange={set('day')}
      />
      <DateInput
        id={id('expires')}
        label="Good until (optional)"
        hint="If it is to be renewed; you are shown when that comes near."
        error={errorAt('expires')}
        value={typed.expires}
        onChange={set('expires')}
      />
      {other && <Notice tone="failure" live="alert" title={other.words} />}
      <div className="govuk-button-group">
        <Button tone="secondary" busy={sending} onClick={() => void add()}>
          {kind === 'document' ? 'Add and send' : 'Add'}
        </Button>
        {onCancel && <LinkButton onClick={onCancel}>Do not add any</LinkButton>}
      </div>
    </fieldset>
  );
};
