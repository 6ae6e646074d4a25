import { useState } from 'react';
import type { EvidenceView } from '../../../../../shared/contract/evidence-routes.ts';
import { instantInWords } from '../../../../../shared/domain/day-in-words.ts';
import { fileToTake } from '../../../../../shared/domain/evidence-steps.ts';
import { sizeInWords } from '../../../../../shared/domain/file-type.ts';
import { refusals } from '../../../../../shared/domain/refusal.ts';
import { noPersonalDetails } from '../../../../../shared/questions/personal-data.ts';
import type { Library } from '../../../api/library.ts';
import { sendFile } from '../../../api/uploads.ts';
import { useSend } from '../../../api/use-send.ts';
import { OpenEvidence } from '../../../fields/evidence-line.tsx';
import { acceptedFiles, EvidenceUpload } from '../../../fields/evidence-upload.tsx';
import { FileInput } from '../../../ui/file-input.tsx';
import { Link } from '../../../ui/link.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';

type Props = {
  readonly view: EvidenceView;
  readonly library: Pick<Library, 'put' | 'again'>;
  readonly readOnly: boolean;
};

/** The hash in groups of eight, so that two can be compared by eye. */
const grouped = (sha256: string): string => sha256.replace(/(.{8})(?=.)/g, '$1 ');

const Replace = ({ view, library }: Omit<Props, 'readOnly'>) => {
  const { agencyId, id: evidenceId } = view.item;
  const [fault, setFault] = useState<string>();
  const { send } = useSend('replace-evidence');
  const replace = async (file: File | undefined) => {
    setFault(undefined);
    if (file === undefined) return;
    const taken = fileToTake(file);
    if (!taken.ok) return setFault(refusals[taken.because].words);
    const body = { file: { name: file.name, size: file.size } };
    const outcome = await send({ params: { agencyId, evidenceId }, body });
    if (outcome === undefined) return;
    if (!outcome.ok) return setFault(outcome.problem.title);
    library.put(outcome.data);
    const version = outcome.data.versions[0]?.version ?? 1;
    void sendFile({ agencyId, evidenceId, version, file }, library.put).then(library.again);
  };
  return (
    <div className="no-print">
      <FileInput
        id="replace"
        label="Replace it with a newer file"
        hint={`It is sent at once. Earlier versions stay. ${noPersonalDetails}`}
        error={fault}
        accept={acceptedFiles}
        onChange={(file) => void replace(file)}
      />
    </div>
  );
};

/** Every version of a document with its hash; the newest can be sent again, or replaced once it has arrived. */
export const Versions = ({ view, library, readOnly }: Props) => {
  const [newest] = view.versions;
  const hasArrived = newest !== undefined && (newest.state === 'clean' || newest.state === 'checking');
  return (
    <>
      <h2 className="govuk-heading-m">Versions</h2>
      <Table
        caption="Versions"
        captionHidden
        columns={[{ head: 'Version', numeric: true }, 'File', 'Sent', 'As it stands']}
      >
        {view.versions.map((each) => (
          <Row key={each.version}>
            <Cell numeric>{each.version}</Cell>
            <Cell>
              {each.fileName}, {sizeInWords(each.size)}
              {each.sha256 !== null && (
                <span className="evidence__hash figures">SHA-256 {grouped(each.sha256)}</span>
              )}
            </Cell>
            <Cell>
              {each.by}, {instantInWords(each.at)}
            </Cell>
            <Cell>
              <EvidenceUpload
                view={view}
                version={each}
                library={library}
                readOnly={readOnly || each !== newest}
              />{' '}
              {each.state === 'clean' && <OpenEvidence view={view} version={each.version} />}
              {each.state === 'clean' && !readOnly && (
                <p className="govuk-body-s no-print">
                  <Link
                    to={`/agency/${view.item.agencyId}/evidence/${view.item.id}/versions/${each.version}/hide`}
                    quiet
                  >
                    It should not be seen
                    <span className="govuk-visually-hidden"> (version {each.version})</span>
                  </Link>
                </p>
              )}
            </Cell>
          </Row>
        ))}
      </Table>
      {!readOnly && hasArrived && <Replace view={view} library={library} />}
    </>
  );
};
