import type { ReactNode } from 'react';

type Props = { readonly onSubmit: () => void; readonly children: ReactNode };

/** A form that the page itself sends; the browser's own checks stay out of the way of the error summary. */
export const Form = ({ onSubmit, children }: Props) => (
  <form
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      onSubmit();
    }}
  >
    {children}
  </form>
);
