import { useState } from 'react';
import type { RedactionView } from '../../../../../shared/contract/redaction-routes.ts';
import { instantInWords } from '../../../../../shared/domain/day-in-words.ts';
import { foundInWords, redactionStateWords } from '../../../../../shared/domain/redaction-words.ts';
import { useSend } from '../../../api/use-send.ts';
import { Button, Buttons } from '../../../ui/button.tsx';
import { Card } from '../../../ui/cards.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Status } from '../../../ui/status.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextInput } from '../../../ui/text-input.tsx';

type Props = { readonly boardId: string; readonly redaction: RedactionView; readonly again: () => void };

const looks = {
  hidden: { shape: '!', tone: 'warning' },
  restoring: { shape: '◐', tone: 'quiet' },
  restored: { shape: '○', tone: 'quiet' },
  erasing: { shape: '◐', tone: 'quiet' },
  erased: { shape: '■', tone: 'plain' },
} as const satisfies Record<RedactionView['state']['kind'], object>;

const Erase = ({ boardId, redaction, again, onClose }: Props & { readonly onClose: () => void }) => {
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const { send, sending } = useSend('erase-text');
  const erase = async () => {
    const wrong = typed.trim().toLowerCase() === 'erase' ? undefined : 'Type “erase” to confirm';
    setFault(wrong);
    if (wrong !== undefined) return;
    const params = { boardId, redactionId: redaction.id };
    const outcome = await send({ params, body: { confirm: 'erase' } });
    if (outcome && !outcome.ok) return setFault(outcome.problem.title);
    onClose();
    again();
  };
  return (
    <Dialog title="Erase it for ever?" onClose={onClose}>
      <Form onSubmit={() => void erase()}>
        {fault !== undefined && <ErrorSummary faults={[{ words: fault, field: 'confirm' }]} />}
        <p className="govuk-body">
          It goes from answers and all their earlier states, submitted versions and their PDFs, reviews,
          feedback, actions, evidence and messages. Documents are issued again, with another hash. Nobody can
          bring it back.
        </p>
        <TextInput
          id="confirm"
          label="Type “erase” to confirm"
          value={typed}
          onChange={setTyped}
          error={fault}
          width={10}
        />
        <div className="govuk-button-group">
          <Button type="submit" tone="warning" busy={sending}>
            Erase for ever
          </Button>
          <Button tone="secondary" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};

const mailsInWords = (mails: number): string =>
  `${mails === 1 ? 'One mail has' : `${mails} mails have`} left with the words in ${mails === 1 ? 'it' : 'them'}: ask whoever got ${mails === 1 ? 'it' : 'them'} to delete ${mails === 1 ? 'it' : 'them'}.`;

const Decide = (props: Props) => {
  const { boardId, redaction, again } = props;
  const [asking, setAsking] = useState(false);
  const { send, sending, problem } = useSend('restore-text');
  const restore = async () => {
    const outcome = await send({ params: { boardId, redactionId: redaction.id }, body: {} });
    if (outcome?.ok) again();
  };
  return (
    <>
      {problem && <ErrorSummary faults={[{ words: problem.title }]} />}
      <Buttons>
        <Button tone="warning" onClick={() => setAsking(true)}>
          Erase for ever
        </Button>
        <Button tone="secondary" busy={sending} onClick={() => void restore()}>
          Put it back
        </Button>
      </Buttons>
      {asking && <Erase {...props} onClose={() => setAsking(false)} />}
    </>
  );
};

/** One redaction: who hid what kind of thing, when, why and where, and what became of it; never the words. */
export const RedactionCard = (props: Props) => {
  const { redaction } = props;
  const { agencyName, where, hiddenBy, hiddenAt, reason, state, found, mailsSent, kind } = redaction;
  const decided =
    'by' in state ? `${state.by.name}, ${instantInWords('doneAt' in state ? state.doneAt : state.at)}` : null;
  return (
    <Card
      title={`${agencyName}: ${where}`}
      aside={<Status words={redactionStateWords[state.kind]} {...looks[state.kind]} />}
    >
      <SummaryList
        lines={[
          {
            key: 'Hidden by',
            value: `${hiddenBy.name} (${hiddenBy.side === 'agency' ? 'the agency' : 'the board'}), ${instantInWords(hiddenAt)}`,
          },
          { key: 'Why', value: reason ?? 'The reason was erased too' },
          ...(kind === 'answer'
            ? [{ key: 'Found in', value: found === null ? 'Being counted' : foundInWords(found) }]
            : []),
          ...(decided === null ? [] : [{ key: redactionStateWords[state.kind], value: decided }]),
        ]}
      />
      {mailsSent > 0 && <p className="govuk-body">{mailsInWords(mailsSent)}</p>}
      {state.kind === 'hidden' && <Decide {...props} />}
    </Card>
  );
};
