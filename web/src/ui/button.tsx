import type { ReactNode } from 'react';
import { RouterLink } from './router-link.tsx';

type Tone = 'plain' | 'secondary' | 'warning';
const tones: Record<Tone, string> = {
  plain: 'govuk-button',
  secondary: 'govuk-button govuk-button--secondary',
  warning: 'govuk-button govuk-button--warning',
};

type ButtonProps = {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  readonly type?: 'button' | 'submit';
  readonly tone?: Tone;
  /** Something is under way: the button says so and does nothing more. It keeps the focus, unlike a disabled one. */
  readonly busy?: boolean;
  readonly describedBy?: string;
  readonly id?: string;
};

export const Button = ({
  children,
  onClick,
  type = 'button',
  tone = 'plain',
  busy = false,
  describedBy,
  id,
}: ButtonProps) => (
  <button
    className={tones[tone]}
    id={id}
    type={type}
    aria-disabled={busy || undefined}
    aria-describedby={describedBy}
    onClick={(event) => {
      if (busy) event.preventDefault();
      else onClick?.();
    }}
  >
    {children}
  </button>
);

/** A button that looks like a link: for lesser actions beside others. */
export const LinkButton = ({ children, onClick }: { children: ReactNode; onClick: () => void }) => (
  <button className="link-button" type="button" onClick={onClick}>
    {children}
  </button>
);

/** A link that looks like a button: it leads on, and changes nothing by itself. */
export const ButtonLink = ({
  to,
  children,
  tone = 'plain',
}: {
  to: string;
  children: ReactNode;
  tone?: Tone;
}) => (
  <RouterLink className={tones[tone]} to={to}>
    {children}
  </RouterLink>
);

export const Buttons = ({ children }: { children: ReactNode }) => (
  <div className="govuk-button-group no-print">{children}</div>
);

export const PrintButton = ({ children = 'Print this page' }: { children?: ReactNode }) => (
  <Button tone="secondary" onClick={() => window.print()}>
    {children}
  </Button>
);
