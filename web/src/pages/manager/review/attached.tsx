import { dayInShort } from '../../../../../shared/domain/day-in-words.ts';
import { evidenceKinds, markings } from '../../../../../shared/domain/evidence.ts';
import type { FrozenQuestion } from '../../../../../shared/forms/freeze.ts';
import { useSend } from '../../../api/use-send.ts';
import { LinkButton } from '../../../ui/button.tsx';

type Evidence = NonNullable<FrozenQuestion['evidence']>[number];
type Params = { readonly boardId: string; readonly roundId: string; readonly agencyId: string };

const Item = ({ item, params, version }: { item: Evidence; params: Params; version: number }) => {
  const { send, sending, problem } = useSend('open-board-evidence');
  const open = async () => {
    const outcome = await send({
      params: { ...params, version: String(version), evidenceId: item.id },
      body: {},
    });
    if (outcome?.ok) window.location.assign(outcome.data.url);
  };
  return (
    <li>
      {item.title} ({evidenceKinds[item.kind].words.toLowerCase()},{' '}
      {markings[item.marking].words.toLowerCase()}
      {item.detail === null ? '' : `: ${item.detail}`})
      {item.kind === 'document' && item.state === 'clean' && (
        <span className="no-print">
          {' '}
          <LinkButton onClick={() => void open()}>
            {sending ? 'Opening…' : 'Open'}
            <span className="govuk-visually-hidden"> {item.title}</span>
          </LinkButton>
        </span>
      )}
      {problem && <span role="alert"> {problem.title}</span>}
    </li>
  );
};

/** Evidence and actions as they were attached when the return was signed. */
export const Attached = ({
  question: { evidence = [], actions = [] },
  params,
  version,
}: {
  question: FrozenQuestion;
  params: Params;
  version: number;
}) => (
  <>
    {evidence.length > 0 && (
      <div className="frozen__part">
        <p className="frozen__label">Evidence</p>
        <ul className="govuk-list govuk-list--bullet">
          {evidence.map((item) => (
            <Item key={item.id} item={item} params={params} version={version} />
          ))}
        </ul>
      </div>
    )}
    {actions.length > 0 && (
      <div className="frozen__part">
        <p className="frozen__label">Actions</p>
        <ul className="govuk-list govuk-list--bullet">
          {actions.map(({ id, text, ownerRole, deadline }) => (
            <li key={id}>
              {text} ({ownerRole ?? 'owner to be named'},{' '}
              {deadline === null ? 'deadline to be agreed' : `by ${dayInShort(deadline)}`})
            </li>
          ))}
        </ul>
      </div>
    )}
  </>
);
