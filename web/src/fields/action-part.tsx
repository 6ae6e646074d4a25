import { lazy, Suspense } from 'react';
import type { GradeQuestion } from '../../../shared/questions/grade.ts';
import { type ResponseKind, responseKinds, responseWords } from '../../../shared/questions/grade-response.ts';
import { longTextMost } from '../../../shared/questions/long-text.ts';
import { Loading } from '../ui/asked.tsx';
import { Radios } from '../ui/choices.tsx';
import { Notice } from '../ui/notice.tsx';
import { ClashPanel } from './clash-panel.tsx';
import { controlId, type QuestionFieldProps } from './field.ts';
import { TakeAway } from './take-away.tsx';
import { TextPart } from './text-part.tsx';
import { useField } from './use-field.ts';

const NotLoaded = () => (
  <Notice
    tone="failure"
    title="The actions could not be loaded. Reload this page; what you have typed is kept."
  />
);

/** Loaded only where an action is chosen, so that filling stays light. */
const AttachedActions = lazy(async () => {
  try {
    return { default: (await import('./attached-actions.tsx')).AttachedActions };
  } catch {
    return { default: NotLoaded };
  }
});

/** What the agency does about a grade that is not met: an action, a place in its plan, or a risk it accepts. */
export const ActionPart = (props: QuestionFieldProps<GradeQuestion>) => {
  const { question, section, book, readOnly } = props;
  const response = useField(book, { section, question: question.id, part: 'response' });
  const chosen = responseKinds.find((kind) => kind === response.value);
  const labelled = (words: string) => (
    <>
      {words}
      <span className="govuk-visually-hidden">, {question.shortLabel}</span>
    </>
  );
  return (
    <div className="response">
      <Radios<ResponseKind>
        id={controlId(question.id, 'response')}
        label={labelled('What you do about it')}
        error={response.error}
        options={responseKinds.map((kind) => ({ value: kind, label: responseWords[kind] }))}
        value={chosen}
        onChange={response.set}
        small
        disabled={readOnly}
      />
      {chosen !== undefined && !readOnly && (
        <TakeAway
          of={`${question.shortLabel}, what you do about it`}
          id={controlId(question.id, 'response')}
          onTakeAway={() => response.set(null)}
        />
      )}
      <ClashPanel {...props} part="response" />
      {chosen === 'action' && (
        <Suspense fallback={<Loading what="Loading your actions" />}>
          <AttachedActions {...props} />
        </Suspense>
      )}
      {chosen === 'in-plan' && (
        <TextPart
          {...props}
          part="plan"
          label={labelled('Where it stands in your plan')}
          hint="The name of the plan, and the number or page."
          most={longTextMost}
          rows={2}
        />
      )}
      {chosen === 'risk-accepted' && (
        <TextPart
          {...props}
          part="risk"
          label={labelled('Why you accept the risk')}
          hint="Who decided it, by role, and when it is looked at again."
          most={longTextMost}
          rows={3}
        />
      )}
    </div>
  );
};
