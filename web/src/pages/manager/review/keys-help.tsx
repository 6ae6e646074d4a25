import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choices.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import type { Keys } from './use-keys.ts';

/** What the single keys do, and the way to turn them off. */
export const KeysHelp = ({ keys, onClose }: { keys: Keys; onClose: () => void }) => (
  <Dialog title="Keys of the review desk" onClose={onClose}>
    <SummaryList
      lines={[
        { key: 'j', value: 'The next section' },
        { key: 'k', value: 'The section before' },
        { key: 'a', value: 'Agree with the self-assessment, and go on to the next section' },
        { key: '?', value: 'This help' },
      ]}
    />
    <Checkbox id="keys-on" label="Use these keys" checked={keys.on} onChange={keys.turn} />
    <Button onClick={onClose}>Close</Button>
  </Dialog>
);
