import { useSyncExternalStore } from 'react';
import { asked } from '../../../../shared/forms/asked.ts';
import { toCarry } from '../../../../shared/forms/carry.ts';
import type { Section } from '../../../../shared/forms/form.ts';
import type { Book } from '../../api/drafts/book.ts';
import { valuesIn } from '../../api/drafts/values-in.ts';
import { useSend } from '../../api/use-send.ts';
import { type LastReturn, useBeside } from '../../fields/beside-question.ts';
import { Failed } from '../../ui/asked.tsx';
import { Button, Buttons } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { OpenReturn } from './with-return.tsx';

type Props = { readonly open: OpenReturn; readonly book: Book; readonly section: Section };

const answers = (count: number): string => (count === 1 ? 'one answer' : `${count} answers`);

/** How many questions of the section last round could fill that nobody has touched. */
function countToCarry({ open, book, section }: Props, last: LastReturn | null): number {
  if (last === null || open.readOnly) return 0;
  const form = { edition: open.edition, variant: open.variant.id, answers: valuesIn(book) };
  const found = asked(form).find((each) => each.section.id === section.id);
  if (found === undefined) return 0;
  return new Set(toCarry(found, last.snapshot, form).map(({ question }) => question)).size;
}

/** Carries a section’s answers forward from last round with one click, and confirms all that still holds with another. */
export const CarryPanel = (props: Props) => {
  const { open, book, section } = props;
  const { last, unconfirmed } = useBeside();
  const carrying = useSend('carry-section');
  const confirming = useSend('confirm-carried');
  const free = useSyncExternalStore(book.subscribe, () => countToCarry(props, last));
  const waiting = section.questions.filter(({ id }) => unconfirmed.has(id)).length;
  const { agencyId, submissionId, readOnly, again } = open;
  const params = { agencyId, submissionId, section: section.id };

  const carry = async () => {
    book.flush();
    if ((await carrying.send({ params, body: {} }))?.ok) again();
  };
  const confirm = async () => {
    book.flush();
    if ((await confirming.send({ params, body: { question: null } }))?.ok) again();
  };
  const problem = carrying.problem ?? confirming.problem;

  return (
    <div className="no-print">
      {problem && <Failed problem={problem} />}
      {free > 0 && (
        <Notice title={`Last time you gave ${answers(free)} here that nobody has touched yet`}>
          <p className="govuk-body">
            Carry them forward if little has changed. You then confirm or change each; evidence that is still
            in your library and actions that are still open come along.
          </p>
          <Buttons>
            <Button tone="secondary" busy={carrying.sending} onClick={() => void carry()}>
              Carry forward
            </Button>
          </Buttons>
        </Notice>
      )}
      {waiting > 0 && (
        <Notice
          title={`${waiting === 1 ? 'One answer' : `${waiting} answers`} carried forward to confirm or change`}
        >
          {!readOnly && (
            <Buttons>
              <Button tone="secondary" busy={confirming.sending} onClick={() => void confirm()}>
                {waiting === 1 ? 'It still holds' : 'All of these still hold'}
              </Button>
            </Buttons>
          )}
        </Notice>
      )}
    </div>
  );
};
