import type { Gap } from '../../../../shared/forms/gaps.ts';
import { controlId } from '../../fields/field.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';

type Props = {
  readonly gaps: readonly Gap[];
  /** Names of sections that nobody has declared complete, with their ids. */
  readonly undeclared: readonly { readonly id: string; readonly name: string }[];
  /** Where a question is filled. */
  readonly addressOf: (section: string, control?: string) => string;
};

/** All that keeps a return from sign-off; each line leads to the place where it can be mended. */
export const GapList = ({ gaps, undeclared, addressOf }: Props) => {
  const count = gaps.length + undeclared.length;
  if (count === 0) return null;
  return (
    <Notice
      tone="warning"
      title={
        count === 1 ? 'One thing is missing before sign-off' : `${count} things are missing before sign-off`
      }
    >
      <ul className="govuk-list">
        {gaps.map(({ section, question, part, words }) => (
          <li key={`${question} ${part} ${words}`}>
            <Link to={addressOf(section, controlId(question, part))} quiet>
              {words}
            </Link>
          </li>
        ))}
        {undeclared.map(({ id, name }) => (
          <li key={id}>
            <Link to={addressOf(id)} quiet>
              Declare complete: {name}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
};
