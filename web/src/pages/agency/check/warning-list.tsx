import type { Gap } from '../../../../../shared/forms/gaps.ts';
import { controlId } from '../../../fields/field.ts';
import { Link } from '../../../ui/link.tsx';
import { Notice } from '../../../ui/notice.tsx';

type Props = {
  readonly warnings: readonly Gap[];
  readonly addressOf: (section: string, control?: string) => string;
};

/** What should hold and does not, but keeps nobody from signing; each line leads to the place. */
export const WarningList = ({ warnings, addressOf }: Props) =>
  warnings.length === 0 ? null : (
    <Notice title="Look at these again: they do not stop you">
      <ul className="govuk-list">
        {warnings.map(({ section, question, part, words }) => (
          <li key={`${question} ${part} ${words}`}>
            <Link to={addressOf(section, controlId(question, part))} quiet>
              {words}
            </Link>
          </li>
        ))}
      </ul>
      <p className="govuk-body">Whoever reads the return sees them too.</p>
    </Notice>
  );
