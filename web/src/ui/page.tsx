import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { placeAt, returnToPlace } from './places.ts';

/** The page shown last, in this tab, since the site was loaded. */
let shown: string | undefined;

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
 * so that a screen reader begins there; with `#id` in the address, what is called so takes it; and whoever goes back or
 * forward is where they were.
 */
export function Page({ title, caption, back, wide = false, children }: Props) {
  const { pathname, hash, key } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  // A page that learns its title later is still the same page.
  const opening = useRef(title);

  useEffect(() => {
    document.title = `${title} – ${site}`;
  }, [title]);

  useEffect(() => {
    const here = `${opening.current} at ${pathname}`;
    const arrived = shown !== undefined && shown !== here;
    shown = here;
    const place = placeAt(key);
    const called = hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
    if (called && !place) {
      called.scrollIntoView({ block: 'center' });
      called.focus({ preventScroll: true });
      return undefined;
    }
    if (arrived) {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    return place && returnToPlace(place);
  }, [pathname, hash, key]);

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
