import type { SectionProgress } from '../../../../../shared/contract/reply-shapes.ts';
import { instantInWords } from '../../../../../shared/domain/day-in-words.ts';
import { RouterLink } from '../../../ui/router-link.tsx';

const statusOf = (progress: SectionProgress | undefined): { words: string; quiet: boolean } => {
  if (progress === undefined || progress.answered === 0) return { words: 'Not started', quiet: false };
  if (progress.complete !== null) return { words: 'Complete', quiet: true };
  if (progress.valid === progress.asked) return { words: 'Answered; not declared complete', quiet: false };
  return { words: `${progress.answered} of ${progress.asked} answered`, quiet: false };
};

type Props = {
  readonly to: string;
  readonly title: string;
  readonly progress: SectionProgress | undefined;
  /** Who was given it. */
  readonly names: readonly string[];
};

/** A section as a task: whose it is, how far it is, and by whom it was declared complete. */
export const Task = ({ to, title, progress, names }: Props) => {
  const { words, quiet } = statusOf(progress);
  const id = `status-of-${progress?.section ?? title}`;
  return (
    <li className="govuk-task-list__item govuk-task-list__item--with-link">
      <div className="govuk-task-list__name-and-hint">
        <RouterLink className="govuk-link govuk-task-list__link" to={to} aria-describedby={id}>
          {title}
        </RouterLink>
        {names.length > 0 && <div className="govuk-task-list__hint">Given to {names.join(', ')}</div>}
        {progress?.complete && (
          <div className="govuk-task-list__hint">
            {progress.complete.by}, {instantInWords(progress.complete.at)}
          </div>
        )}
      </div>
      <div className="govuk-task-list__status" id={id}>
        {quiet ? words : <span className="task-status">{words}</span>}
      </div>
    </li>
  );
};
