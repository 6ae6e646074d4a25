import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useParams } from 'react-router';
import type { EvidenceView } from '../../../shared/contract/evidence-routes.ts';
import { attachedPart } from '../../../shared/questions/attached.ts';
import type { GradeQuestion } from '../../../shared/questions/grade.ts';
import { type Library, useLibrary } from '../api/library.ts';
import { Failed, Loading } from '../ui/asked.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Link } from '../ui/link.tsx';
import { Select } from '../ui/select.tsx';
import { Detail, Expiry, factsOf, OpenEvidence } from './evidence-line.tsx';
import { EvidenceUpload } from './evidence-upload.tsx';
import { controlId, type QuestionFieldProps } from './field.ts';
import { NewEvidence } from './new-evidence.tsx';

type OneProps = {
  readonly id: string;
  readonly anchor: string;
  readonly view: EvidenceView | undefined;
  readonly library: Library;
  readonly readOnly: boolean;
  readonly onTakeOff?: (() => void) | undefined;
};

const Attached = ({ anchor, view, library, readOnly, onTakeOff }: OneProps) => {
  const counts = view?.versions.find(({ version }) => version === view.brief.version);
  return (
    <li className="attached" id={anchor} tabIndex={-1}>
      {view === undefined ? (
        'This item is no longer in the library.'
      ) : (
        <>
          <span className="attached__what">{view.item.title}</span>{' '}
          <span className="quiet">{factsOf(view.item)}.</span> <Detail item={view.item} />{' '}
          <Expiry item={view.item} />{' '}
          {counts && <EvidenceUpload view={view} version={counts} library={library} readOnly={readOnly} />}{' '}
          {counts?.state === 'clean' && <OpenEvidence view={view} version={counts.version} />}
        </>
      )}{' '}
      {onTakeOff && (
        <LinkButton onClick={onTakeOff}>
          Take off<span className="govuk-visually-hidden"> {view?.item.title ?? ''}</span>
        </LinkButton>
      )}
    </li>
  );
};

/** Takes the focus when it opens, since the button that opened it goes. */
const AddingBox = ({ children }: { children: ReactNode }) => {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section className="attached-adding" aria-label="Add evidence" ref={box} tabIndex={-1}>
      {children}
    </section>
  );
};

type Props = QuestionFieldProps<GradeQuestion> & {
  readonly ids: readonly string[];
  readonly adding: boolean;
  /** Adding has come to its end: the focus goes back to where it began. */
  readonly onEnd: () => void;
};

/** The evidence of one answer: what is attached, what the library has, and new items. */
export const AttachedEvidence = ({ question, section, book, readOnly, ids, adding, onEnd }: Props) => {
  const { agencyId = '' } = useParams();
  const library = useLibrary(agencyId);
  const [picked, setPicked] = useState('');
  const [writing, setWriting] = useState(false);
  const end = () => {
    setWriting(false);
    onEnd();
  };
  const attach = (id: string, value: true | null) => {
    book.type({ section, question: question.id, part: attachedPart('evidence', id) }, value);
    book.flush();
  };

  const { evidence, problem, again } = library;
  if (evidence === undefined)
    return problem ? <Failed problem={problem} again={again} /> : <Loading what="Loading your evidence" />;
  const free = evidence
    .filter(({ item }) => !ids.includes(item.id))
    .sort((one, other) => one.item.title.localeCompare(other.item.title, 'en-GB'));
  const chosen = free.some(({ item }) => item.id === picked) ? picked : '';
  return (
    <>
      {ids.length > 0 && (
        <ul className="govuk-list" aria-label={`Evidence for ${question.shortLabel}`}>
          {ids.map((id) => (
            <Attached
              key={id}
              id={id}
              anchor={controlId(question.id, attachedPart('evidence', id))}
              view={evidence.find(({ item }) => item.id === id)}
              library={library}
              readOnly={readOnly}
              onTakeOff={readOnly ? undefined : () => attach(id, null)}
            />
          ))}
        </ul>
      )}
      {adding && !readOnly && (
        <AddingBox>
          {free.length > 0 && (
            <div className="pick">
              <Select
                id={controlId(question.id, 'pick-evidence')}
                label={
                  <>
                    Use what your library has
                    <span className="govuk-visually-hidden"> for {question.shortLabel}</span>
                  </>
                }
                options={free.map(({ item }) => ({ value: item.id, label: item.title }))}
                value={chosen}
                onChange={setPicked}
              />
              <Button
                tone="secondary"
                onClick={() => {
                  if (chosen === '') return;
                  attach(chosen, true);
                  setPicked('');
                  end();
                }}
              >
                Use it
              </Button>
            </div>
          )}
          {writing || free.length === 0 ? (
            <NewEvidence
              agencyId={agencyId}
              library={library}
              prefix={controlId(question.id, 'new-evidence')}
              onAdded={({ item }) => {
                attach(item.id, true);
                end();
              }}
              onCancel={end}
            />
          ) : (
            <div className="govuk-button-group">
              <Button tone="secondary" onClick={() => setWriting(true)}>
                Add something new
              </Button>
              <LinkButton onClick={end}>Do not add any</LinkButton>
              <Link to={`/agency/${agencyId}/evidence`}>All of your evidence</Link>
            </div>
          )}
        </AddingBox>
      )}
    </>
  );
};
