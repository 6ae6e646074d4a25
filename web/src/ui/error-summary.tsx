import { type ReactNode, useEffect, useRef } from 'react';

/** `field` is the id of the control; absent where the fault belongs to no one field. */
export type Fault = { readonly words: string; readonly field?: string };

const focusField = (id: string): void => {
  const field = document.getElementById(id);
  (field?.closest('fieldset, .govuk-form-group') ?? field)?.scrollIntoView({ block: 'start' });
  field?.focus({ preventScroll: true });
};

type Props = { readonly faults: readonly Fault[]; readonly title?: string; readonly children?: ReactNode };

/** What is wrong, at the top of the page; takes the focus when it appears. Each line leads to its field. */
export function ErrorSummary({ faults, title = 'There is a problem', children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new faults call for attention anew
  useEffect(() => {
    box.current?.focus();
  }, [faults]);

  if (faults.length === 0) return null;
  return (
    <div className="govuk-error-summary" ref={box} tabIndex={-1} role="alert">
      <h2 className="govuk-error-summary__title">{title}</h2>
      <div className="govuk-error-summary__body">
        <ul className="govuk-list govuk-error-summary__list">
          {faults.map(({ words, field }) => (
            <li key={`${field ?? ''}: ${words}`}>
              {field === undefined ? (
                words
              ) : (
                <a
                  href={`#${field}`}
                  onClick={(event) => {
                    event.preventDefault();
                    focusField(field);
                  }}
                >
                  {words}
                </a>
              )}
            </li>
          ))}
        </ul>
        {children}
      </div>
    </div>
  );
}
