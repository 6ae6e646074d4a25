import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

let shownPath: string | undefined;

const site = 'Safeguarding returns';

type Props = {
  readonly title: string;
  /** A smaller line above the title: whose return, which round. */
  readonly caption?: ReactNode;
  /** A back link. */
  readonly back?: ReactNode;
  /** The whole width, for tables; else a column that reads well. */
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/**
 * The frame of every page: title of the tab, back link, heading. Coming from another page, the heading takes the focus,
 * so that a screen reader begins there; with `#id` in the address, what is called so takes it.
 */
export function Page({ title, caption, back, wide = false, children }: Props) {
  const { pathname, hash } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} – ${site}`;
  }, [title]);

  useEffect(() => {
    const arrived = shownPath !== undefined && shownPath !== pathname;
    shownPath = pathname;
    const called = hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
    if (called) {
      called.scrollIntoView({ block: 'center' });
      called.focus({ preventScroll: true });
    } else if (arrived) {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
  }, [pathname, hash]);

  return (
    <div className={wide ? 'page' : 'page page--column'}>
      {back}
      <h1 className="govuk-heading-l page__title" ref={heading} tabIndex={-1}>
        {caption !== undefined && <span className="govuk-caption-l">{caption}</span>} {title}
      </h1>
      {children}
    </div>
  );
}
