import { ButtonLink, Buttons } from '../../../ui/button.tsx';
import { Link } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import type { Taking } from './use-taking-over.ts';

export const answers = (count: number): string => (count === 1 ? '1 answer' : `${count} answers`);

type Props = { readonly taking: Taking; readonly at: string; readonly isOnePage: boolean };

/** How far the saving is, and in the end what was saved and what somebody has still to look at. */
export const TakingOver = ({ taking, at, isOnePage }: Props) => {
  const { all, saved, waiting, clashes, refused, isDone } = taking;
  const addressOf = (section: string) => (isOnePage ? at : `${at}/sections/${section}`);
  return (
    <>
      <div role="status">
        {isDone ? (
          <Notice tone="good" title={`${answers(saved)} saved.`} />
        ) : (
          <p className="govuk-body">
            Saving: {saved} of {all}.
            {waiting > 0 && ' What could not be sent is kept on this device and tried again by itself.'}
          </p>
        )}
      </div>
      {!isDone && <ProgressBar done={saved} of={all} />}
      {clashes.length > 0 && (
        <Notice
          tone="warning"
          title={`${answers(clashes.length)} changed by somebody else meanwhile. Both texts are kept: choose.`}
        >
          <ul className="govuk-list govuk-list--bullet">
            {clashes.map(({ section, question, part, called }) => (
              <li key={`${question} ${part}`}>
                <Link to={addressOf(section)}>{called}</Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice tone="failure" title={`${answers(refused.length)} could not be saved`}>
          <ul className="govuk-list govuk-list--bullet">
            {refused.map(({ section, question, part, called, words }) => (
              <li key={`${question} ${part}`}>
                <Link to={addressOf(section)}>{called}</Link>: {words}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {isDone && (
        <Buttons>
          <ButtonLink to={at}>Go to the return</ButtonLink>
        </Buttons>
      )}
    </>
  );
};
