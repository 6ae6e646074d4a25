import { useState, useSyncExternalStore } from 'react';
import { useParams } from 'react-router';
import type { Action } from '../../../shared/domain/action.ts';
import { isOpen, statusInWords } from '../../../shared/domain/action-standing.ts';
import { dayInShort } from '../../../shared/domain/day-in-words.ts';
import { attachedBy, attachedPart } from '../../../shared/questions/attached.ts';
import type { GradeQuestion } from '../../../shared/questions/grade.ts';
import type { Book } from '../api/drafts/book.ts';
import { addressOf } from '../api/drafts/part-address.ts';
import { usePlan } from '../api/plan.ts';
import { Failed, Loading } from '../ui/asked.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { controlId, type QuestionFieldProps } from './field.ts';
import { NewAction } from './new-action.tsx';

/** Ids of the actions attached to one question; one string, so that typing elsewhere does not redraw. */
const attachedTo = (book: Book, section: string, question: string): string =>
  [...book.parts()]
    .flatMap(([key, { typed }]) => {
      const address = addressOf(key);
      const attached = attachedBy(address.part);
      const here = address.section === section && address.question === question;
      return here && typed === true && attached?.kind === 'action' ? [attached.id] : [];
    })
    .sort()
    .join(' ');

const inShort = (text: string): string => (text.length > 90 ? `${text.slice(0, 89)}…` : text);

type OneProps = { readonly action: Action | undefined; readonly onTakeOff?: () => void };

const Attached = ({ action, onTakeOff }: OneProps) => (
  <li className="attached">
    {action === undefined ? (
      'This action is no longer in your plan.'
    ) : (
      <>
        <span className="attached__what">
          {action.number}. {action.text}
        </span>{' '}
        <span className="quiet">
          {action.ownerRole ?? 'Owner to be agreed'},{' '}
          {action.deadline === null ? 'day to be agreed' : `by ${dayInShort(action.deadline)}`}.{' '}
          {statusInWords(action)}.
        </span>
      </>
    )}{' '}
    {onTakeOff && (
      <LinkButton onClick={onTakeOff}>
        Take off<span className="govuk-visually-hidden"> {action ? `action ${action.number}` : ''}</span>
      </LinkButton>
    )}
  </li>
);

/** The actions that answer one question: those chosen from the plan, and new ones written in place. */
export const AttachedActions = ({ question, section, book, readOnly }: QuestionFieldProps<GradeQuestion>) => {
  const { agencyId = '', submissionId = '' } = useParams();
  const { plan, problem, again, put } = usePlan(agencyId);
  const [picked, setPicked] = useState('');
  const [writing, setWriting] = useState(false);
  const ids = useSyncExternalStore(book.subscribe, () => attachedTo(book, section, question.id))
    .split(' ')
    .filter((id) => id !== '');
  const attach = (id: string, value: true | null) => {
    book.type({ section, question: question.id, part: attachedPart('action', id) }, value);
    book.flush();
  };

  if (plan === undefined)
    return problem ? <Failed problem={problem} again={again} /> : <Loading what="Loading your actions" />;
  const actions = plan.actions.map(({ action }) => action);
  const free = actions
    .filter((action) => isOpen(action) && !ids.includes(action.id))
    .sort((a, b) => a.number - b.number);
  return (
    <div className="attached-actions">
      {ids.length > 0 && (
        <ul className="govuk-list" aria-label={`Actions for ${question.shortLabel}`}>
          {ids.map((id) => (
            <Attached
              key={id}
              action={actions.find((action) => action.id === id)}
              {...(readOnly ? {} : { onTakeOff: () => attach(id, null) })}
            />
          ))}
        </ul>
      )}
      {!readOnly && free.length > 0 && (
        <div className="pick">
          <Select
            id={controlId(question.id, 'pick-action')}
            label={
              <>
                Use an action of your plan
                <span className="govuk-visually-hidden"> for {question.shortLabel}</span>
              </>
            }
            options={free.map(({ id, number, text }) => ({
              value: id,
              label: `${number}. ${inShort(text)}`,
            }))}
            value={free.some(({ id }) => id === picked) ? picked : ''}
            onChange={setPicked}
          />
          <Button
            tone="secondary"
            onClick={() => {
              if (free.some(({ id }) => id === picked)) attach(picked, true);
              setPicked('');
            }}
          >
            Use it
          </Button>
        </div>
      )}
      {!readOnly &&
        (writing || (ids.length === 0 && free.length === 0) ? (
          <NewAction
            agencyId={agencyId}
            submissionId={submissionId}
            form={plan.places[0]?.form ?? ''}
            section={section}
            question={question}
            onAdded={(view) => {
              put(view);
              attach(view.action.id, true);
              setWriting(false);
            }}
            {...(writing ? { onCancel: () => setWriting(false) } : {})}
          />
        ) : (
          <LinkButton onClick={() => setWriting(true)}>
            Write a new action<span className="govuk-visually-hidden"> for {question.shortLabel}</span>
          </LinkButton>
        ))}
    </div>
  );
};
