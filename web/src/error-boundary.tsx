import { Component, type ReactNode } from 'react';
import { Button } from './ui/button.tsx';
import { Notice } from './ui/notice.tsx';

type Props = { readonly children: ReactNode };
type State = { readonly reference: string | undefined };

/** Eight letters and digits that tell one fault on one screen from another. */
const newReference = (): string => crypto.randomUUID().slice(0, 8).toUpperCase();

/** React asks for a class here: it is the only way to show a page after another failed to render. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { reference: undefined };

  static getDerivedStateFromError(): State {
    return { reference: newReference() };
  }

  override componentDidCatch(fault: unknown): void {
    reportError(fault);
    // A page that could not be fetched is fetched when the connection is back.
    if (!navigator.onLine) window.addEventListener('online', () => window.location.reload(), { once: true });
  }

  override render(): ReactNode {
    const { reference } = this.state;
    if (reference === undefined) return this.props.children;
    if (!navigator.onLine)
      return (
        <Notice tone="warning" live="alert" title="This page is not on your device yet, and you are offline.">
          <p className="govuk-body">
            What you typed is kept. Go back; or stay, and the page loads when the connection is back.
          </p>
          <Button onClick={() => window.history.back()}>Go back</Button>
        </Notice>
      );
    return (
      <Notice
        tone="failure"
        live="alert"
        title="This page has failed. What you typed is kept on this device."
      >
        <p className="govuk-body">
          Reload the page. If it fails again, tell the board’s manager what you were doing and quote page
          fault {reference}.
        </p>
        <Button onClick={() => window.location.reload()}>Reload this page</Button>
      </Notice>
    );
  }
}
