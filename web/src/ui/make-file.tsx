import { useState } from 'react';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

type Props = {
  /** What the button says. */
  readonly words: string;
  /** What is said when it could not be made. */
  readonly failure: string;
  /** Makes the file and hands it to the browser to keep. */
  readonly make: () => Promise<void>;
};

/** A button that makes a file on the device, which may take a moment, and says so when it cannot be made. */
export const MakeFile = ({ words, failure, make }: Props) => {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const start = async () => {
    setBusy(true);
    setFailed(false);
    try {
      await make();
    } catch {
      setFailed(true);
    }
    setBusy(false);
  };
  return (
    <>
      <Button busy={busy} tone="secondary" onClick={() => void start()}>
        {words}
      </Button>
      {failed && <Notice tone="failure" live="alert" title={failure} />}
    </>
  );
};
