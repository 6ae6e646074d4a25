import type { Section } from '../../../../../shared/forms/form.ts';
import { RouterLink } from '../../../ui/router-link.tsx';
import { Shape } from '../../../ui/shape.tsx';
import type { OpenReturn } from '../with-return.tsx';

type Props = { readonly open: OpenReturn; readonly sections: readonly Section[]; readonly current: string };

/** The sections at the side of a wide screen; narrow ones have the task list. */
export const SectionNav = ({ open: { at, view }, sections, current }: Props) => (
  <nav className="section-nav no-print" aria-label="Sections of this return">
    <ul className="govuk-list">
      {sections.map(({ id, number, shortTitle }) => {
        const complete = view.sections.find(({ section }) => section === id)?.complete !== null;
        return (
          <li key={id}>
            <RouterLink
              className="govuk-link govuk-link--no-visited-state"
              to={`${at}/sections/${id}`}
              aria-current={id === current ? 'page' : undefined}
            >
              {number === undefined ? shortTitle : `${number} ${shortTitle}`}
            </RouterLink>
            {complete && (
              <>
                {' '}
                <Shape is="✓" />
                <span className="govuk-visually-hidden">complete</span>
              </>
            )}
          </li>
        );
      })}
    </ul>
  </nav>
);
