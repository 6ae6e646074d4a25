import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button.tsx';

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  /** Escape was pressed. Absent where the dialog must be answered. */
  readonly onClose?: () => void;
};

/** A window over the page. It is there while it is rendered; focus goes in, and back to where it was. */
export function Dialog({ title, children, onClose }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      className="dialog"
      ref={box}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <h2 className="govuk-heading-m" id={id}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}

type ConfirmProps = {
  readonly title: string;
  readonly children?: ReactNode;
  /** What the button does: "Remove", "Close the round". */
  readonly does: string;
  readonly busy?: boolean;
  readonly warning?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** Asks before something that cannot simply be undone. */
export const Confirm = ({
  title,
  children,
  does,
  busy = false,
  warning = false,
  onConfirm,
  onCancel,
}: ConfirmProps) => (
  <Dialog title={title} onClose={onCancel}>
    {children}
    <div className="govuk-button-group">
      <Button tone={warning ? 'warning' : 'plain'} busy={busy} onClick={onConfirm}>
        {does}
      </Button>
      <Button tone="secondary" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  </Dialog>
);
