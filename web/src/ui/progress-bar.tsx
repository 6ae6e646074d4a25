/** A bar beside the numbers that say the same; it is drawn, not styled, so that no inline style is needed. */
export const ProgressBar = ({ done, of }: { done: number; of: number }) => (
  <svg
    className="progress-bar"
    viewBox="0 0 100 6"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <rect className="progress-bar__all" x="0" y="0" width="100" height="6" />
    <rect className="progress-bar__done" x="0" y="0" width={of === 0 ? 0 : (100 * done) / of} height="6" />
  </svg>
);
