import { useEffect } from 'react';
import { useLocation } from 'react-router';
import type { FrozenSection } from '../../../../../shared/forms/freeze.ts';
import { Link } from '../../../ui/link.tsx';

type Props = {
  readonly sections: readonly FrozenSection[];
  /** What the form calls a section: “Standard”. */
  readonly called: string;
};

/** The sections of a return to go to. An address with `#section`, as the summary’s cells have it, goes there at once. */
export function SectionLinks({ sections, called }: Props) {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === '') return;
    const heading = document.getElementById(decodeURIComponent(hash.slice(1)));
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }, [hash]);
  return (
    <nav className="no-print" aria-label="Sections">
      <ul className="govuk-list">
        {sections.map(({ id, number, title }) => (
          <li key={id}>
            <Link quiet to={`#${id}`}>
              {number === undefined ? title : `${called} ${number}: ${title}`}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
