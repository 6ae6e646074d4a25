import { useRef } from 'react';
import type { EvidenceView } from '../../../shared/contract/evidence-routes.ts';
import { fileEndings } from '../../../shared/domain/file-type.ts';
import type { Library } from '../api/library.ts';
import { sendFile, stopSending, useUpload } from '../api/uploads.ts';
import { LinkButton } from '../ui/button.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { VersionState } from './evidence-state.tsx';

export const acceptedFiles = fileEndings.map((ending) => `.${ending}`).join(',');

type Props = {
  readonly view: EvidenceView;
  readonly version: EvidenceView['versions'][number];
  readonly library: Pick<Library, 'put' | 'again'>;
  /** Whoever only reads sees how far it is, and can do nothing about it. */
  readonly readOnly: boolean;
};

/** A version on its way: how much is sent, with a way to stop; after a break or a refusal it is sent again with one press. */
export const EvidenceUpload = ({ view, version, library, readOnly }: Props) => {
  const { agencyId, id: evidenceId, title } = view.item;
  const upload = useUpload(evidenceId, version.version);
  const choose = useRef<HTMLInputElement>(null);
  const hidden = <span className="govuk-visually-hidden"> {title}</span>;
  const send = (file: File) =>
    void sendFile({ agencyId, evidenceId, version: version.version, file }, library.put).then(library.again);

  if (upload?.state === 'sending') {
    const percent = Math.round(upload.share * 100);
    return (
      <span className="upload">
        <span role="status" className="govuk-visually-hidden">
          Sending {title}
        </span>
        <ProgressBar done={percent} of={100} />
        <span className="figures">
          {upload.share < 1 ? `Sending: ${percent} %` : 'Sent, waiting for the answer'}
        </span>{' '}
        <LinkButton onClick={() => stopSending({ evidenceId, version: version.version })}>
          Stop{hidden}
        </LinkButton>
      </span>
    );
  }

  const hasArrived = upload?.state === 'arrived' && version.state === 'awaited';
  const shown = hasArrived ? { ...version, state: 'checking' as const } : version;
  const mayBeSent = shown.state === 'awaited' || shown.state === 'refused';
  const known = upload?.state === 'broken' || upload?.state === 'stopped' ? upload : undefined;
  return (
    <span className="upload">
      <span role="status">
        {(upload === undefined || upload.state === 'arrived') && <VersionState version={shown} />}
        {known?.state === 'broken' && 'The connection broke off. Nothing has to be filled in again.'}
        {known?.state === 'stopped' && 'Stopped.'}
        {upload?.state === 'refused' && upload.problem.title}
      </span>{' '}
      {!readOnly && known !== undefined && (
        <LinkButton onClick={() => send(known.file)}>Send it again{hidden}</LinkButton>
      )}{' '}
      {!readOnly && mayBeSent && (
        <>
          <LinkButton onClick={() => choose.current?.click()}>
            {known === undefined ? 'Choose the file' : 'Choose another file'}
            {hidden}
          </LinkButton>
          <input
            className="upload__file"
            ref={choose}
            type="file"
            hidden
            accept={acceptedFiles}
            aria-label={`File for ${title}`}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) send(file);
              target.value = '';
            }}
          />
        </>
      )}
    </span>
  );
};
