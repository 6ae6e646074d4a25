import type { ReactNode } from 'react';

type Tone = 'note' | 'good' | 'warning' | 'failure';
const shapes: Record<Tone, string> = { note: 'i', good: '✓', warning: '!', failure: '✕' };

type Props = {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Said by screen readers when it appears: `status` when they are idle, `alert` at once. */
  readonly live?: 'status' | 'alert';
};

/** A boxed message, with a shape that tells its tone without colour. */
export const Notice = ({ tone = 'note', title, children, live }: Props) => (
  <div className={`notice notice--${tone}`} role={live}>
    <span className="notice__shape" aria-hidden="true">
      {shapes[tone]}
    </span>
    <div className="notice__body">
      {title && <p className="notice__title">{title}</p>}
      {children}
    </div>
  </div>
);
